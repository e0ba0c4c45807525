"""What the documentation of some twenty generators shows around prose, beyond `container_forms`, in our own words."""

from __future__ import annotations

from tests.benchmarks.container_forms import TITLE, Container

FURTHER = {
    # Docusaurus
    "code block title": Container('```js title="TITLE"\nbake(1)\n```\n\nBODY', 0, TITLE),
    "Docusaurus admonition nested tabs": Container(
        ':::tip[TITLE]\n\n<Tabs>\n<TabItem value="a" label="TITLE">\n\nBODY\n\n</TabItem>\n</Tabs>\n\n:::', 0, TITLE
    ),
    "Docusaurus details with summary tag multi-line": Container(
        "<details>\n  <summary>\n    TITLE\n  </summary>\n  <div>\n    BODY\n  </div>\n</details>", 4, TITLE
    ),
    "MDX Translate": Container('<Translate id="a" description="x">BODY</Translate>'),
    "MDX head title": Container(
        '<head>\n  <title>TITLE</title>\n  <meta name="description" content="TITLE" />\n</head>\n\nBODY', 0, TITLE
    ),
    # Mintlify
    "Mintlify CodeGroup": Container("<CodeGroup>\n```bash TITLE\nbake\n```\n</CodeGroup>\n\nBODY", 0, TITLE),
    "Mintlify Check": Container("<Check>\n  BODY\n</Check>", 2),
    "Mintlify Columns": Container(
        '<Columns cols={2}>\n  <Card title="TITLE" cta="TITLE">\n    BODY\n  </Card>\n</Columns>', 4, TITLE
    ),
    "Mintlify Panel": Container("<Panel>\n  <Info>\n    BODY\n  </Info>\n</Panel>", 4),
    # Astro/Starlight
    "Starlight aside": Container(':::caution[TITLE]{icon="heart"}\nBODY\n:::', 0, TITLE),
    "Starlight steps": Container("<Steps>\n\n1. TITLE\n\n   BODY\n\n</Steps>", 3, TITLE),
    "Starlight LinkCard": Container('<LinkCard title="TITLE" description="TITLE" href="/x" />\n\nBODY', 0, TITLE),
    "Astro component slot": Container('<Fragment slot="a">\nBODY\n</Fragment>'),
    # VitePress
    "VitePress github alert title": Container("> [!WARNING] TITLE\n> BODY", 0, TITLE),
    "VitePress code group": Container("::: code-group\n\n```sh [TITLE]\nbake\n```\n\n:::\n\nBODY", 0, TITLE),
    "VitePress container in list": Container("- TITLE\n  ::: details TITLE\n  BODY\n  :::", 2, TITLE),
    "VitePress badge": Container('## TITLE <Badge type="tip" text="TITLE" />\n\nBODY', 0, TITLE),
    "VitePress v-pre": Container("::: v-pre\nBODY\n:::"),
    "Vue element": Container('<div v-if="a">\n\nBODY\n\n</div>'),
    # Docsify
    "docsify tip": Container("!> BODY"),
    "docsify important": Container("?> BODY"),
    "docsify tabs": Container("<!-- tabs:start -->\n\n#### **TITLE**\n\nBODY\n\n<!-- tabs:end -->", 0, TITLE),
    # Nextra
    "Nextra Callout": Container('<Callout type="info" emoji="ℹ️">\n  BODY\n</Callout>', 2),
    "Nextra Tabs items": Container("<Tabs items={['TITLE', 'x']}>\n  <Tabs.Tab>BODY</Tabs.Tab>\n</Tabs>", 0, TITLE),
    "Nextra Cards": Container('<Cards>\n  <Cards.Card title="TITLE" href="/x" />\n</Cards>\n\nBODY', 0, TITLE),
    "Nextra FileTree": Container('<FileTree>\n  <FileTree.Folder name="a" />\n</FileTree>\n\nBODY'),
    # GitBook
    "GitBook hint": Container('{% hint style="info" %}\nBODY\n{% endhint %}'),
    "GitBook tabs": Container('{% tabs %}\n{% tab title="TITLE" %}\nBODY\n{% endtab %}\n{% endtabs %}', 0, TITLE),
    "GitBook stepper": Container(
        "{% stepper %}\n{% step %}\n### TITLE\n\nBODY\n{% endstep %}\n{% endstepper %}", 0, TITLE
    ),
    "GitBook content-ref": Container('{% content-ref url="a.md" %}\n[a.md](a.md)\n{% endcontent-ref %}\n\nBODY'),
    "GitBook embed": Container('{% embed url="https://example.org/v" %}\nBODY\n{% endembed %}'),
    "GitBook code title": Container('{% code title="TITLE" %}\n```js\nbake()\n```\n{% endcode %}\n\nBODY', 0, TITLE),
    "GitBook figure": Container(
        '<figure><img src="a.png" alt="TITLE"><figcaption><p>BODY</p></figcaption></figure>', 0, TITLE
    ),
    "GitBook expandable": Container("<details>\n\n<summary>TITLE</summary>\n\nBODY\n\n</details>", 0, TITLE),
    # mdBook
    "mdBook admonish": Container('```admonish warning "TITLE"\nBODY\n```', 0, TITLE),
    "mdBook admonish title": Container('```admonish tip title="TITLE"\nBODY\n```', 0, TITLE),
    "mdBook hidden include": Container("{{#include a.rs}}\n\nBODY"),
    "mdBook details": Container('<details class="quiz"><summary>TITLE</summary>\n\nBODY\n</details>', 0, TITLE),
    # HF doc-builder
    "HF Tip": Container("<Tip warning={true}>\n\nBODY\n\n</Tip>"),
    "HF hfoptions": Container('<hfoptions id="a">\n<hfoption id="TITLE">\n\nBODY\n\n</hfoption>\n</hfoptions>'),
    "HF frameworkcontent": Container("<frameworkcontent>\n<pt>\nBODY\n</pt>\n</frameworkcontent>"),
    "HF blockquote tip": Container("> [!TIP]\n> BODY\n>\n> TITLE", 0, TITLE),
    "HF autodoc": Container("[[autodoc]] a.B\n    - bake\n\nBODY"),
    "HF Question": Container(
        '<Question\n choices={[\n  {\n   text: "TITLE",\n   explain: "BODY",\n   correct: true\n  }\n ]}\n/>',
        0,
        TITLE,
    ),
    # MyST / Sphinx
    "MyST versionadded": Container("```{versionadded} 1.2\nBODY\n```"),
    "MyST versionchanged colon": Container(":::{versionchanged} 1.2\nBODY\n:::"),
    "MyST deprecated": Container("```{deprecated} 1.2 BODY\n```"),
    "MyST topic": Container("```{topic} TITLE\nBODY\n```", 0, TITLE),
    "MyST sidebar": Container("```{sidebar} TITLE\nBODY\n```", 0, TITLE),
    "MyST seealso": Container("```{seealso} BODY\n```"),
    "MyST pull-quote": Container("```{pull-quote}\nBODY\n```"),
    "MyST rubric": Container("```{rubric} TITLE\n```\n\nBODY", 0, TITLE),
    "MyST hlist": Container("```{hlist}\n:columns: 2\n\n- BODY\n```"),
    "MyST proof": Container("````{prf:proof}\n:enumerated: false\n\nBODY\n````"),
    "MyST figure iframe": Container("```{iframe} https://example.org\n:width: 100%\nBODY\n```"),
    "MyST aside": Container(":::{aside} TITLE\nBODY\n:::", 0, TITLE),
    "MyST div": Container(":::{div}\n:class: col\nBODY\n:::"),
    "MyST tab-item code": Container("````{tab-item} TITLE\n:sync: k\nBODY\n````", 0, TITLE),
    "MyST grid item card": Container("::::{grid} 2\n:::{grid-item-card} TITLE\n:link: a\nBODY\n:::\n::::", 0, TITLE),
    "MyST button": Container("```{button-link} https://example.org\nTITLE\n```\n\nBODY", 0, TITLE),
    "MyST term role": Container("{term}`TITLE <oven>` BODY"),
    "MyST attribute paragraph": Container("{.lead #oven}\nBODY"),
    "MyST inline attr": Container("[BODY]{.underline}"),
    "MyST blockquote attribution": Container('{attribution="TITLE"}\n> BODY', 0, TITLE),
    "MyST deflist": Container("TITLE\n: BODY\n\n: TITLE", 0, TITLE),
    "Sphinx field list nested": Container(":param oven: BODY"),
    "MyST warn fence tilde": Container("~~~{warning} TITLE\nBODY\n~~~", 0, TITLE),
    # Quarto
    "Quarto callout collapse": Container('::: {.callout-warning collapse="true"}\n\n## TITLE\n\nBODY\n:::', 0, TITLE),
    "Quarto lightbox": Container('![TITLE](a.png){.lightbox description="TITLE"}\n\nBODY', 0, TITLE),
    "Quarto aside": Container("Text [BODY]{.aside}"),
    "Quarto layout": Container("::: {layout-ncol=2}\n![TITLE](a.png)\n\nBODY\n:::", 0, TITLE),
    "Quarto conditional": Container('::: {.content-visible when-format="html"}\nBODY\n:::'),
    "Quarto tbl-cap": Container('```{r}\n#| tbl-cap: "TITLE"\n#| tbl-subcap: ["TITLE", "x"]\nt\n```\n\nBODY', 0, TITLE),
    "Quarto fig-cap block": Container("```{python}\n#| fig-cap: |\n#|   TITLE\nplot()\n```\n\nBODY", 0, TITLE),
    "Quarto pandoc example": Container("(@oven) BODY"),
    "Pandoc fancy list": Container("a) TITLE\nb) BODY", 3, TITLE),
    "Pandoc simple table caption": Container("Table: TITLE\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nBODY", 0, TITLE),
    "Pandoc multiline title block": Container("% TITLE\n% Ann\n\nBODY", 0, TITLE),
    "Bookdown theorem": Container('```{theorem, oven, name="TITLE"}\nBODY\n```', 0, TITLE),
    "Bookdown div": Container('::: {.theorem #oven name="TITLE"}\nBODY\n:::', 0, TITLE),
    "Bookdown text ref": Container("(ref:oven) BODY"),
    "R Markdown fig.cap single": Container("```{r, fig.cap='TITLE'}\nplot()\n```\n\nBODY", 0, TITLE),
    "R Markdown tabset": Container("## TITLE {.tabset}\n\n### TITLE\n\nBODY", 0, TITLE),
    # mkdocs material
    "Material inline admonition": Container('!!! info inline end "TITLE"\n\n    BODY', 4, TITLE),
    "Material code title": Container('``` py title="TITLE"\nbake()\n```\n\nBODY', 0, TITLE),
    "Material annotation in code": Container("``` py\nbake() # (1)!\n```\n\n1.  BODY", 4),
    "Material tooltip link": Container('[oven](https://example.org "TITLE")\n\nBODY', 0, TITLE),
    "Material button": Container("[TITLE](#){ .md-button }\n\nBODY", 0, TITLE),
    "Material deflist": Container("`oven`\n\n:   BODY", 4),
    "Material tasklist": Container("- [x] TITLE\n    * [ ] BODY", 0, TITLE),
    "Material figure": Container(
        '<figure markdown="span">\n  ![TITLE](a.png){ width="300" }\n  <figcaption>BODY</figcaption>\n</figure>',
        0,
        TITLE,
    ),
    "Material md_in_html": Container('<div class="result" markdown>\n\nBODY\n\n</div>'),
    "Material caret": Container("^^BODY^^"),
    "Material del/ins critic": Container("{++BODY++}"),
    "Material critic comment": Container("{==TITLE==}{>>x<<}\n\nBODY", 0, TITLE),
    "Material admonition in tab in list": Container(
        '1. TITLE\n\n    === "TITLE"\n\n        !!! note\n\n            BODY', 12, TITLE
    ),
    "mkdocstrings": Container("::: a.b\n    options:\n      heading_level: 2\n\nBODY"),
    "Material blocks tab": Container("/// tab | TITLE\n    new: true\n\nBODY\n///", 0, TITLE),
    "admonition custom": Container('!!! pied-piper "TITLE"\n\n    BODY', 4, TITLE),
    # Hugo / Jekyll
    "Hugo ref link text": Container('[BODY]({{< ref "a" >}})'),
    "Hugo hint": Container("{{< hint info >}}\n**TITLE**\n\nBODY\n{{< /hint >}}", 0, TITLE),
    "Hugo blocks section": Container('{{% blocks/section color="dark" %}}\nBODY\n{{% /blocks/section %}}'),
    "Hugo cardpane": Container(
        '{{% cardpane %}}\n{{% card header="TITLE" footer="TITLE" %}}\nBODY\n{{% /card %}}\n{{% /cardpane %}}', 0, TITLE
    ),
    "Hugo alert": Container('{{% alert title="TITLE" color="warning" %}}\nBODY\n{{% /alert %}}', 0, TITLE),
    "Hugo blockquote attr": Container("> BODY\n{.blockquote}"),
    "Hugo summary divider": Container("BODY\n\n<!--more-->\n\nTITLE", 0, TITLE),
    "Hugo expand": Container('{{%expand "TITLE"%}}BODY{{% /expand%}}', 0, TITLE),
    "Jekyll callout": Container("{: .note-title }\n> TITLE\n>\n> BODY", 0, TITLE),
    "Jekyll include multi-line": Container('{% include figure\n  src="a.png"\n  caption="TITLE"\n%}\n\nBODY', 0, TITLE),
    "Jekyll notice div": Container('<div class="notice" markdown="1">\nBODY\n</div>'),
    "kramdown block IAL": Container('BODY\n{:.lead #oven title="TITLE"}', 0, TITLE),
    "kramdown def": Container("TITLE\n: BODY\n{: .x}", 0, TITLE),
    "kramdown footnote": Container("TITLE[^a]\n\n[^a]:\n    BODY", 4, TITLE),
    "kramdown span IAL": Container("*BODY*{:.x}"),
    "kramdown abbr": Container("*[HTML]: TITLE\n\nHTML BODY", 0, TITLE),
    # Obsidian
    "Obsidian callout in list": Container("- TITLE\n  > [!info] TITLE\n  > BODY", 0, TITLE),
    "Obsidian query": Container("```query\ntag:#a\n```\n\nBODY"),
    "Obsidian dataview field": Container("oven:: BODY"),
    "Obsidian inline field": Container("Text (oven:: BODY)"),
    "Obsidian property": Container("BODY [[oven#Heat|TITLE]]", 0, TITLE),
    "Obsidian image with caption": Container("![[a.png|BODY]]"),
    "Obsidian task due": Container("- [ ] BODY 📅 2024-01-02"),
    "Obsidian multi-column callout": Container("> [!multi-column]\n>\n>> [!note] TITLE\n>> BODY", 0, TITLE),
    # plain
    "HTML heading": Container('<h2 align="center">TITLE</h2>\n\nBODY', 0, TITLE),
    "HTML paragraph in list": Container("- <p>BODY</p>"),
    "HTML blockquote": Container("<blockquote>\nBODY\n</blockquote>"),
    "HTML table caption": Container(
        "<table><caption>TITLE</caption><tbody><tr><td>BODY</td></tr></tbody></table>", 0, TITLE
    ),
    "HTML input placeholder": Container('<input placeholder="TITLE">\n\nBODY', 0, TITLE),
    "HTML video fallback": Container('<video src="a.mp4" title="TITLE">BODY</video>', 0, TITLE),
    "HTML kbd/sup": Container("<small>BODY</small>"),
    "HTML center": Container("<center><b>BODY</b></center>"),
    "HTML comment wrapped list": Container("<!-- x -->\n- BODY\n<!-- y -->"),
    "HTML dl in div": Container("<div>\n<dl>\n<dt>TITLE</dt>\n<dd>BODY</dd>\n</dl>\n</div>", 0, TITLE),
    "HTML picture alt": Container(
        '<picture>\n<source srcset="a.png">\n<img src="a.png" alt="TITLE">\n</picture>\n\nBODY', 0, TITLE
    ),
    "HTML aria": Container('<a href="/x" aria-label="TITLE">x</a>\n\nBODY', 0, TITLE),
    "HTML optgroup": Container('<select><option value="a">TITLE</option></select>\n\nBODY', 0, TITLE),
    "HTML ruby": Container("<ruby>BODY<rt>x</rt></ruby>"),
    "HTML button": Container("<button>TITLE</button>\n\nBODY", 0, TITLE),
    "indented under ordered list 3": Container("1. TITLE\n   BODY", 3, TITLE),
    "list item second paragraph": Container("* TITLE\n\n  BODY", 2, TITLE),
    "table in blockquote": Container("> | TITLE | x |\n> |---|---|\n> | BODY | y |", 0, TITLE),
    "table in list": Container("- TITLE\n\n  | TITLE | x |\n  |---|---|\n  | BODY | y |", 0, TITLE),
    "table without outer pipes": Container("TITLE | x\n---|---\nBODY | y", 0, TITLE),
    "nested quote": Container(">> BODY"),
    "escaped marks": Container("\\* BODY"),
    "quote lazy": Container("> TITLE\nBODY", 0, TITLE),
    "front matter description": Container("BODY"),
    "mermaid note": Container('```mermaid\nflowchart LR\n  a["TITLE"] --> b["x"]\n```\n\nBODY', 0, TITLE),
    "latex textbf": Container("\\textbf{BODY}"),
    "latex environment": Container("\\begin{theorem}\nBODY\n\\end{theorem}"),
    "math fence": Container("```math\na = b\n```\n\nBODY"),
    "spoiler discord": Container("||BODY||"),
    "spoiler reddit": Container(">! BODY"),
    "pelican": Container("{note} BODY"),
    "hackmd": Container(":::spoiler TITLE\nBODY\n:::", 0, TITLE),
    "hackmd info": Container(":::info\n:bulb: **TITLE** BODY\n:::", 0, TITLE),
    "hackmd cols": Container("> [name=Ann] BODY"),
    "azure devops": Container(
        '[[_TOC_]]\n\n:::image type="content" source="a.png" alt-text="TITLE":::\n\nBODY', 0, TITLE
    ),
    "MS docs tab": Container("# [TITLE](#tab/a)\n\nBODY\n\n---", 0, TITLE),
    "MS docs zone": Container('::: zone pivot="a"\nBODY\n::: zone-end'),
    "MS docs row": Container(':::row:::\n   :::column span="2":::\n      BODY\n   :::column-end:::\n:::row-end:::', 6),
    "MS docs checklist": Container('> [!div class="checklist"]\n> * BODY'),
    "MS docs nextstep": Container('> [!div class="nextstepaction"]\n> [TITLE](a.md)\n\nBODY', 0, TITLE),
    "GitLab fence quote": Container(">>>\nBODY\n>>>"),
    "GitLab details multi": Container("{+ BODY +}"),
    "Zola shortcode": Container('{% note(title="TITLE") %}\nBODY\n{% end %}', 0, TITLE),
    "Eleventy paired": Container('{% callout "info" %}\nBODY\n{% endcallout %}'),
    "Markdoc tag": Container('{% callout type="note" title="TITLE" %}\nBODY\n{% /callout %}', 0, TITLE),
    "Markdoc table": Container("{% table %}\n* TITLE\n* x\n---\n* BODY\n* y\n{% /table %}", 2, TITLE),
    "Svelte each": Container("{#if a}\n\nBODY\n\n{/if}"),
    "Slidev": Container("---\nlayout: two-cols\n---\n\n# TITLE\n\nBODY\n\n::right::\n\nTITLE", 0, TITLE),
    "Marp note": Container("BODY\n\n<!-- _class: lead -->\n\n---\n\nTITLE", 0, TITLE),
    # LaTeX that Pandoc and bookdown hand on
    "LaTeX theorem with title": Container("\\begin{theorem}[TITLE]\nBODY\n\\end{theorem}", 0, TITLE),
    "LaTeX itemize": Container("\\begin{itemize}\n  \\item TITLE\n  \\item BODY\n\\end{itemize}", 2, TITLE),
    "LaTeX description": Container("\\begin{description}\n\\item[TITLE] BODY\n\\end{description}", 0, TITLE),
    "LaTeX lists, nested": Container(
        "\\begin{itemize}\n\\item TITLE\n\\begin{enumerate}\n\\item BODY\n\\end{enumerate}\n\\end{itemize}", 0, TITLE
    ),
    "LaTeX section": Container("\\section{TITLE}\n\nBODY", 0, TITLE),
    "LaTeX subsection with label": Container("\\subsection*{TITLE}\\label{sec:a}\n\nBODY", 0, TITLE),
    "LaTeX proof": Container("\\begin{proof}\nBODY\n\\end{proof}"),
    "LaTeX quote": Container("\\begin{quote}\n  BODY\n\\end{quote}", 2),
    "LaTeX caption": Container("\\begin{figure}\n\\includegraphics{a.png}\n\\caption{BODY}\n\\end{figure}"),
    "LaTeX emph": Container("\\emph{BODY}"),
    # CriticMarkup
    "critic deletion": Container("{--BODY--}"),
    "critic substitution": Container("{~~TITLE~>BODY~~}", 0, TITLE),
    "critic highlight with remark": Container("{==BODY==}{>>TITLE<<}", 0, TITLE),
    "critic remark": Container("Text{>>BODY<<}"),
    "critic block": Container("{==\n\nBODY\n\n==}"),
    # media, brackets
    "video aria-label": Container('<video src="a.mp4" controls aria-label="TITLE"></video>\n\nBODY', 0, TITLE),
    "video sources": Container(
        '<video controls>\n  <source src="a.mp4">\n  <track label="TITLE" src="a.vtt">\n  BODY\n</video>', 2, TITLE
    ),
    "audio": Container('<audio controls title="TITLE">\n<source src="a.ogg">\nBODY\n</audio>', 0, TITLE),
    "video closing itself": Container('<video poster="a.png" title="TITLE" />\n\nBODY', 0, TITLE),
    "span in a sentence": Container("TITLE [BODY]{.mark} TITLE", 0, TITLE),
    "button of Material, sentences": Container("[BODY](#){ .md-button }"),
    "text directive": Container(':abbr[BODY]{title="TITLE"}', 0, TITLE),
    "inline footnote": Container("Text^[BODY]"),
}
