"""Corners of generators that the other sets leave out, in our own words, as whole pages showed them.

The rows read as in `container_dialects`.
"""

from __future__ import annotations

ROWS: dict[str, dict[str, tuple[str, str]]] = {
    "Quarto": {
        "captions of parts": (
            '```{r}\n#| fig-subcap:\n#|   - "TITLE"\n#|   - "OTHER"\n#| layout-ncol: 2\nbake(1)\n```\n\nBODY',
            "layout-ncol: 2 layout-ncol: 3",
        ),
        "names of parts": ('---\ncrossref:\n  fig-title: "TITLE"\n---\n\nBODY', ""),
        "abstract": ('---\ntitle: "OTHER"\nabstract: |\n  TITLE\n---\n\nBODY', ""),
        "tabset, callout within": (
            '::: {.panel-tabset}\n## TITLE\n\n::: {.callout-tip appearance="minimal"}\nBODY\n:::\n:::',
            '"minimal" "simple"',
        ),
        "layout of rows": (
            '::: {#fig-two layout="[[40,-20,40], [100]]"}\n![OTHER](a.png)\n\nBODY\n:::',
            "[100] [90]",
        ),
        "equation with an id": ("$$\nc = d\n$$ {#eq-heat}\n\nBODY", "#eq-heat #eq-glut"),
        "keys in a margin note": ("[BODY {{< kbd Shift-P >}}]{.column-margin}", "Shift-P Shift-Q"),
        "grid": ("::: {.grid}\n::: {.g-col-6}\nBODY\n:::\n::: {.g-col-6}\nOTHER\n:::\n:::", "g-col-6 g-col-4"),
        "hidden code with a summary": (
            '```{r}\n#| code-fold: true\n#| code-summary: "TITLE"\nbake(1)\n```\n\nBODY',
            "",
        ),
        "equation, labelled": ("$$\nc = d\n$$ {#eq-heat .unnumbered}\n\nBODY", ""),
        "unlisted heading": ("### TITLE {.unnumbered .unlisted}\n\nBODY", ""),
        "slide columns": (':::: columns\n::: {.column width="40%"}\nBODY\n:::\n::::', "40% 45%"),
        "division of classes alone": ("::: column-page\nBODY\n:::", "column-page column-screen"),
    },
    "R Markdown": {
        "block of knitr": (
            "\\BeginKnitrBlock{rmdcaution}\nBODY\n\\EndKnitrBlock{rmdcaution}",
            "Block{rmdcaution} Block{rmdnote}",
        ),
        "caption by reference": ("(ref:heat) TITLE\n\nBODY", ""),
        "note with options of LaTeX": ('::: {.rmdnote data-latex="{TITLE}"}\nBODY\n:::', ""),
        "chunk with two captions": (
            "```{r heat, fig.cap='TITLE', fig.alt='OTHER', out.width=\"80%\"}\nbake(1)\n```\n\nBODY",
            "80% 70%",
        ),
        "tabs of headings": ("## OTHER {.tabset .tabset-fade}\n\n### TITLE\n\nBODY", ""),
        "end of a chapter": ("BODY\n\n<!--chapter:end:01-heat.Rmd-->", ""),
    },
    "Pandoc": {
        "simple table": ("  TITLE    OTHER\n-------  -------\n      1        2\n     12       31\n\nBODY", ""),
        "roman numbers": ("i)  TITLE\nii) BODY", ""),
        "example, referred to": ("(@heat) BODY\n\nOTHER (@heat).", ""),
        "list that goes on": ("1. OTHER\n\n   OTHER\n\n2. BODY", ""),
        "two definitions": ("TITLE\n:   BODY\n\n:   OTHER", ""),
        "raw attribute of a block": ("```{=openxml}\n<w:p/>\n```\n\nBODY", ""),
        "heading, implicit link": ("# TITLE\n\nOTHER [TITLE].\n\nBODY", ""),
        "cell with a list": (
            "+---------+------------------+\n| OTHER   | b                |\n+=========+==================+\n"
            "| - OTHER |  BODY            |\n+---------+------------------+",
            "",
        ),
        "strike and marks": ("~~OTHER~~ [TITLE]{.mark}\n\nBODY", ""),
    },
    "Docusaurus, MDX": {
        "remark for translators": (
            '<Translate id="heat.count" description="Shown below the list">\n  BODY\n</Translate>',
            "heat.count heat.sum",
        ),
        "label of elements": (
            '<TabItem value="heat" label={<><b>TITLE</b></>}>\n\nBODY\n\n</TabItem>',
            '"heat" "glut"',
        ),
        "texts in several attributes": (
            '<Promo headline="TITLE" buttonText="TITLE" imgAlt="TITLE" variant="dark">\n  BODY\n</Promo>',
            '"dark" "light"',
        ),
        "drawing": (
            '<svg role="img" aria-label="TITLE" viewBox="0 0 9 9">\n  <title>TITLE</title>\n'
            '  <text x="1" y="2"><tspan>TITLE</tspan></text>\n</svg>\n\nBODY',
            "",
        ),
        "remark in an expression": ("{\n  // a remark for authors\n}\n\nBODY", ""),
        "admonition with code in a list": (
            ':::tip[TITLE]\n\n1. OTHER\n\n   ```bash title="TITLE"\n   bake\n   ```\n\n   BODY\n\n:::',
            "tip[ info[",
        ),
        "details with attributes": (
            '<details className="care" open>\n  <summary>TITLE</summary>\n  BODY\n</details>',
            "",
        ),
        "heading of Nextra": ("## TITLE [#heat-id]\n\nBODY", "#heat-id #glut-id"),
        "steps of headings": ("<Steps>\n### TITLE\n\nBODY\n</Steps>", ""),
        "files": (
            "<FileTree>\n- oven/ TITLE\n  - **heat.md** TITLE\n  - …\n</FileTree>\n\nBODY",
            "heat.md glut.md",
        ),
        "banner": ('---\nbanner:\n  content: |\n    TITLE <a href="/heat">OTHER</a>\n---\n\nBODY', "/heat /glut"),
        "member with an icon": (
            '<Cards>\n  <Cards.Card icon={<Icon />} title="TITLE" href="/heat" arrow />\n</Cards>\n\nBODY',
            "/heat /glut",
        ),
        "tooltip": ('OTHER <Tooltip tip="TITLE" headline="TITLE">OTHER</Tooltip>\n\nBODY', ""),
        "table with components": (
            "| OTHER | b |\n| --- | --- |\n| <Badge text=\"TITLE\" variant='tip' /> | BODY |",
            "'tip' 'danger'",
        ),
        "code block as children": ("<Frame>\n  ```js\n  bake(1)\n  ```\n</Frame>\n\nBODY", "bake(1) bake(2)"),
    },
    "VitePress, VuePress": {
        "snippet with options and a title": ("<<< @/heat.js#oven{2 js}[TITLE]\n\nBODY", "#oven #stove"),
        "tabs of VuePress": (
            "::: tabs\n@tab:active TITLE\nBODY\n@tab OTHER#heat\nOTHER\n:::",
            "#heat #glut",
        ),
        "code tabs": ("::: code-tabs#shell\n@tab TITLE\n\n```sh\nbake\n```\n\n:::\n\nBODY", "#shell #bash"),
        "inserted text": ("OTHER ++heat++ BODY", ""),
        "slot": ('<Card>\n  <template #footer="{ n }">\n    BODY\n  </template>\n</Card>', "#footer #header"),
        "loop": ('<p v-for="n in 3">BODY</p>', ""),
        "details, open": ("::: details TITLE {open}\nBODY\n:::", ""),
        "alert with a title": ("> [!WARNING] TITLE\n> BODY", "WARNING TIP"),
    },
    "Material": {
        "key with a caption": ('OTHER ++ctrl+alt+"TITLE"++\n\nBODY', "ctrl+ cmd+"),
        "annotation in an annotation": (
            "OTHER (1)\n{ .annotate }\n\n1.  OTHER (1)\n    { .annotate }\n\n    1.  BODY",
            "",
        ),
        "card with a rule": (
            '<div class="grid cards" markdown>\n\n-   __TITLE__\n\n    ---\n\n    BODY\n\n</div>',
            "",
        ),
        "inline, at the end": ('!!! warning inline end "TITLE"\n\n    BODY', "warning danger"),
        "block with YAML": ("/// details | TITLE\n    type: tip\n    open: true\n\nBODY\n///", "tip warning"),
        "light box": (
            '![OTHER](a.png){ data-title="TITLE" data-description=".heat" }\n\nBODY',
            "",
        ),
        "tabs in tabs": ('=== "OTHER"\n\n    === "TITLE"\n\n        BODY', ""),
        "footnote, all below": ("OTHER[^a]\n\n[^a]:\n    BODY", ""),
    },
    "MyST": {
        "card with a picture": (
            "::::{grid} 2\n:::{grid-item-card} TITLE\n:img-top: a.png\n:img-alt: TITLE\n\nBODY\n:::\n::::",
            "a.png b.png",
        ),
        "exercise in two parts": (
            "```{exercise-start} TITLE\n:label: heat\n```\n\nBODY\n\n```{exercise-end}\n```",
            "heat glut",
        ),
        "address of an inventory": ("OTHER <inv:python:*:*#heat>\n\nBODY", "#heat #glut"),
        "remark": ("% a remark\n\nBODY", ""),
        "substitution": ('---\nmyst:\n  substitutions:\n    heat: "TITLE"\n---\n\nBODY', ""),
        "text below a glossary": ("```{glossary}\nTITLE\n  BODY\n```", "glossary hlist"),
        "note of reStructuredText": ("```{eval-rst}\n.. note:: TITLE\n\n   BODY\n```", "note:: tip::"),
        "badge": ("OTHER {bdg-primary}`TITLE`\n\nBODY", ""),
        "directive in a directive with YAML": (
            "````{note}\n```{tip}\n---\nclass: margin\n---\nBODY\n```\n````",
            "margin sidebar",
        ),
    },
    "Jekyll, Liquid, Jinja": {
        "comment in a sentence": ("BODY {% comment %}a remark{% endcomment %}", ""),
        "comment of kramdown in a sentence": ("BODY {::comment}a remark{:/comment}", ""),
        "comment over lines": ("{% comment %}\na remark\nof two lines\n{% endcomment %}\n\nBODY", ""),
        "comment of Jinja": ("{# a remark #}\n\nBODY", ""),
        "raw": ("{% raw %}\nBODY\n{% endraw %}", ""),
        "condition": ("{% if page.heat %}\nBODY\n{% else %}\nOTHER\n{% endif %}", "page.heat page.glut"),
        "link with an address filled in": ("[OTHER]({{ site.baseurl }}{% post_url 2020-01-03-heat %})\n\nBODY", ""),
        "attributes above a table": ("{:#heat .table}\n| OTHER | b |\n|---|---|\n| BODY | 1 |", ".table .chart"),
        "link with a title": ('OTHER [OTHER](#heat){: .btn title="TITLE"}\n\nBODY', ".btn .box"),
        "text of an include": ('{% include a.html type="danger" content="TITLE" %}\n\nBODY', '"danger" "tip"'),
    },
    "Hugo": {
        "details in a list": (
            '1. OTHER\n   {{% details title="TITLE" closed="true" %}}\n   BODY\n   {{% /details %}}',
            "details hint",
        ),
        "caption below a table": ('| OTHER | b |\n|---|---|\n| BODY | 1 |\n{caption="TITLE"}', ""),
        "parameters": ('---\nparams:\n  subtitle: "TITLE"\n  color: blue\n---\n\nBODY', "blue red"),
        "term of a glossary": ('OTHER {{< glossary_tooltip text="TITLE" term_id="heat" >}}\n\nBODY', '"heat" "glut"'),
        "alert of GitLab": ('{{< alert type="warning" >}}\n\nBODY\n\n{{< /alert >}}', '"warning" "note"'),
        "comment": ("{{/* a remark */}}\n\nBODY", ""),
    },
    "Obsidian, GitLab": {
        "options of Admonition": ("```ad-info\ntitle: TITLE\ncollapse: open\nBODY\n```", "ad-info ad-tip"),
        "query with a name": ('```dataview\nTABLE heat AS "TITLE" WHERE heat > 20\n```\n\nBODY', "> 20 > 27"),
        "marks of an editor": ("OTHER {+ TITLE +} {- TITLE -}\n\nBODY", ""),
        "quotation": (">>>\nBODY\n>>>", ""),
        "contents": ("[[_TOC_]]\n\nBODY", ""),
        "link in a cell": ("| OTHER | b |\n|---|---|\n| [[heat\\|TITLE]] | BODY |", "[[heat [[glut"),
        "task not needed": ("- [~] TITLE\n- BODY", ""),
        "template of Templater": ("<%* tp.file.title %>\n\nBODY", ""),
    },
    "HTML": {
        "list in a cell": (
            "<table>\n<tr>\n<td>\n  OTHER\n  <ul><li>BODY</li></ul>\n</td>\n</tr>\n</table>",
            "",
        ),
        "form": (
            '<form action="/heat">\n<label for="n">TITLE</label>\n<input id="n" placeholder="TITLE" title="TITLE">\n'
            '<button aria-label="TITLE">TITLE</button>\n</form>\n\nBODY',
            '"/heat" "/glut"',
        ),
        "attributes over lines": ('<img src="a.jpg"\n     alt="TITLE"\n     title="TITLE">\n\nBODY', "a.jpg b.jpg"),
        "track of a film": (
            '<video controls><source src="a.mp4"><track label="TITLE" src="en.vtt">OTHER</video>\n\nBODY',
            "a.mp4 b.mp4",
        ),
        "navigation": ('<nav aria-label="TITLE">\n<a href="/heat">OTHER</a> • OTHER\n</nav>\n\nBODY', "/heat /glut"),
        "list that begins later": ('<ol start="4">\n<li>OTHER</li>\n<li>BODY</li>\n</ol>', "4 5"),
        "quotation with a source": ('<blockquote cite="/heat">\n<p>BODY</p>\n</blockquote>', "/heat /glut"),
    },
}
