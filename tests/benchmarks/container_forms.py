"""What dialects of Markdown put around prose, as templates with a place for a body and for titles."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Container:
    """A template with places for a body, a title and other text, the indentation of its lines, and what a machine
    reads in it with a change of that."""

    template: str
    indent: int = 0
    title: str = ""
    machine: tuple[str, str] = ("", "")

    def write(self, body: str, title: str = "", other: str = "") -> str:
        inside = textwrap.indent(body, " " * self.indent).lstrip(" ")
        return self.template.replace("TITLE", title or self.title).replace("OTHER", other).replace("BODY", inside)

    def changed(self) -> Container:
        """The same with the machine's part changed."""
        return replace(self, template=self.template.replace(*self.machine, 1))

    @property
    def titled(self) -> bool:
        """Whether a title stands in markup of its own, on a line that the body does not share."""
        return bool(self.title)


def constructs(dialects: Mapping[str, Mapping[str, tuple[str, str]]]) -> Iterator[tuple[str, Container]]:
    """Rows of templates by dialect as containers; a title counts where the body stands on no line with it."""
    for dialect, rows in dialects.items():
        for name, (template, machine) in rows.items():
            line = next(line for line in template.split("\n") if "BODY" in line)
            before = line[: line.index("BODY")]
            words = machine.split(" ")
            half = len(words) // 2
            yield (
                f"{dialect}: {name}",
                Container(
                    template,
                    0 if before.strip() else len(before),
                    TITLE if "TITLE" in template and "TITLE" not in line else "",
                    (" ".join(words[:half]), " ".join(words[half:])),
                ),
            )


TITLE = "How to bake"
CONTAINERS = {
    "plain paragraph": Container("BODY"),
    "list item": Container("- BODY"),
    "nested list item": Container("- TITLE\n  - BODY", title=TITLE),
    "block quote": Container("> BODY"),
    "table cell": Container("| TITLE | |\n|---|---|\n| BODY | x |", title=TITLE),
    "MDX component": Container('<Step title="TITLE">\n    BODY\n</Step>', 4, TITLE),
    "MDX components, nested": Container('<Steps>\n  <Step title="TITLE">\n\n    BODY\n\n  </Step>\n</Steps>', 4, TITLE),
    "MDX component in a list": Container("1. TITLE\n\n    <Note>\n        BODY\n    </Note>", 8, TITLE),
    "admonition !!!": Container('!!! note "TITLE"\n\n    BODY', 4, TITLE),
    "details ???": Container('??? tip "TITLE"\n    BODY', 4, TITLE),
    "tab ===": Container('=== "TITLE"\n\n    BODY', 4, TITLE),
    "block ///": Container("/// warning | TITLE\n\nBODY\n\n///", 0, TITLE),
    "container :::name[title]": Container(":::note[TITLE]\n\nBODY\n\n:::", 0, TITLE),
    "container ::: name title": Container("::: tip TITLE\nBODY\n:::", 0, TITLE),
    "fenced div of Pandoc": Container('::: {.callout-note title="TITLE"}\nBODY\n:::', 0, TITLE),
    "alert [!NOTE]": Container("> [!NOTE]\n> BODY"),
    "callout of Obsidian": Container("> [!tip]- TITLE\n> BODY", 0, TITLE),
    "MyST directive": Container("```{note} TITLE\nBODY\n```", 0, TITLE),
    "MyST directive with options": Container("```{prf:theorem} TITLE\n:label: oven\n\nBODY\n```", 0, TITLE),
    "MyST directives, nested": Container(":::::{grid}\n::::{card} TITLE\nBODY\n::::\n:::::", 0, TITLE),
    "caption of a figure": Container("```{figure} a.png\n:name: oven\n\nBODY\n```"),
    "definition": Container("TITLE\n: BODY", 0, TITLE),
    "footnote, later paragraph": Container("TITLE[^1]\n\n[^1]: TITLE\n\n    BODY", 4, TITLE),
    "details in HTML": Container("<details>\n<summary>TITLE</summary>\n\nBODY\n\n</details>", 0, TITLE),
    "cell of a table in HTML": Container(
        "<table>\n<tr><th>TITLE</th></tr>\n<tr><td>\n\nBODY\n\n</td></tr>\n</table>", 0, TITLE
    ),
    "table in a component": Container(
        '<Tab title="TITLE">\n  | TITLE | |\n  |---|---|\n  | BODY | x |\n</Tab>', 0, TITLE
    ),
    "list in an admonition": Container('!!! note "TITLE"\n\n    - TITLE\n\n        BODY', 8, TITLE),
    "tab in an admonition": Container('??? note "TITLE"\n\n    === "TITLE"\n\n        BODY', 8, TITLE),
    "admonition in a list": Container('1. TITLE\n\n    !!! tip "TITLE"\n\n        BODY', 8, TITLE),
    "alert in a list": Container("- TITLE\n\n  > [!TIP]\n  > BODY", 0, TITLE),
    "directive in a quote": Container("> ```{warning} TITLE\n> BODY\n> ```", 0, TITLE),
    "divs of Quarto, nested": Container(
        ':::: {.panel-tabset}\n\n## TITLE\n\n::: {.callout-tip title="TITLE"}\nBODY\n:::\n\n::::', 0, TITLE
    ),
    "component in an alert": Container('> [!NOTE]\n> <Card title="TITLE">\n>   BODY\n> </Card>', 0, TITLE),
    "details in a component": Container(
        '<Step title="TITLE">\n  <details>\n    <summary>TITLE</summary>\n\n    BODY\n\n  </details>\n</Step>', 4, TITLE
    ),
    "shortcode of Hugo in a list": Container("- TITLE\n\n  {{% notice tip %}}\n  BODY\n  {{% /notice %}}", 2, TITLE),
    "shortcode of Hugo": Container("{{< note >}}\nBODY\n{{< /note >}}"),
    "block of Liquid": Container("{% if site.a %}\nBODY\n{% endif %}"),
}

MORE = {
    # MyST and Sphinx
    "MyST dropdown": Container("````{dropdown} TITLE\n:open:\n\nBODY\n````", 0, TITLE),
    "MyST tab": Container("::::{tab-set}\n:::{tab-item} TITLE\n:sync: a\n\nBODY\n:::\n::::", 0, TITLE),
    "MyST admonition with class": Container(":::{admonition} TITLE\n:class: tip\n\nBODY\n:::", 0, TITLE),
    "MyST options in YAML": Container("```{figure} a.png\n---\nname: oven\nalt: TITLE\n---\nBODY\n```", 0, TITLE),
    "MyST exercise and solution": Container(
        "```{exercise}\n:label: a\nBODY\n```\n\n```{solution} a\nTITLE\n```", 0, TITLE
    ),
    "MyST margin": Container("```{margin}\nBODY\n```"),
    "MyST epigraph": Container("```{epigraph}\nBODY\n\n-- someone\n```"),
    "MyST glossary": Container("```{glossary}\nTITLE\n  BODY\n```", 2, TITLE),
    "MyST field list": Container(":a: BODY"),
    "cell of a list-table": Container(
        "```{list-table} TITLE\n:header-rows: 1\n\n* - TITLE\n  - x\n* - BODY\n  - y\n```", 4, TITLE
    ),
    "cell of a csv-table": Container('```{csv-table} TITLE\n:header: "TITLE", "x"\n\n"BODY", "y"\n```', 0, TITLE),
    "MyST table with caption": Container(
        "```{table} TITLE\n:name: t\n\n| TITLE | |\n|---|---|\n| BODY | x |\n```", 0, TITLE
    ),
    "MyST tab in a list": Container("1. TITLE\n\n   :::{tip} TITLE\n   BODY\n   :::", 3, TITLE),
    "block break and comment": Container("% a remark\n\nBODY\n\n+++\n\nTITLE", 0, TITLE),
    "figure with a legend": Container("```{figure} a.png\n:name: oven\n\nTITLE\n\nBODY\n```", 0, TITLE),
    "card with header and footer": Container("```{card} TITLE\nTITLE\n^^^\nBODY\n+++\nTITLE\n```", 0, TITLE),
    # MDX: Docusaurus, Mintlify, Next, Hugging Face
    "MDX tab of Docusaurus": Container(
        '<Tabs groupId="os">\n<TabItem value="a" label="TITLE" default>\n\nBODY\n\n</TabItem>\n</Tabs>', 0, TITLE
    ),
    "MDX accordion": Container(
        '<AccordionGroup>\n  <Accordion title="TITLE" icon="x">\n    BODY\n  </Accordion>\n</AccordionGroup>', 4, TITLE
    ),
    "MDX parameter": Container('<ParamField body="oven" type="string" required>\n  BODY\n</ParamField>', 2),
    "MDX field with expandable": Container(
        '<ResponseField name="oven">\n  <Expandable title="TITLE">\n    BODY\n  </Expandable>\n</ResponseField>',
        4,
        TITLE,
    ),
    "MDX frame with caption": Container(
        '<Frame caption="TITLE">\n  <img src="a.png" alt="TITLE" />\n</Frame>\n\nBODY', 0, TITLE
    ),
    "MDX tooltip": Container('<Tooltip tip="TITLE">heat</Tooltip>\n\nBODY', 0, TITLE),
    "MDX update": Container('<Update label="TITLE" description="TITLE">\n  BODY\n</Update>', 2, TITLE),
    "MDX element on one line": Container("<Tip>BODY</Tip>"),
    "MDX list in a component": Container("<Info>\n\n- BODY\n\n</Info>"),
    "MDX element of HTML": Container('<div className="a">\n  <p>BODY</p>\n</div>', 5),
    "MDX card on one line": Container('<Card title="TITLE" href="/x">BODY</Card>', 0, TITLE),
    "MDX expression of text": Container("{props.open && <p>BODY</p>}"),
    "details with a summary in line": Container("<details><summary>TITLE</summary>\nBODY\n</details>", 0, TITLE),
    # MkDocs
    "admonition without title": Container('!!! note ""\n\n    BODY', 4),
    "annotation of Material": Container("TITLE (1)\n{ .annotate }\n\n1. BODY", 3, TITLE),
    "grid of cards": Container(
        '<div class="grid cards" markdown>\n\n- **TITLE**\n\n    ---\n\n    BODY\n\n</div>', 4, TITLE
    ),
    "block with options": Container("/// details | TITLE\n    type: warning\n    open: true\n\nBODY\n///", 0, TITLE),
    "caption block": Container("![TITLE](a.png)\n\n/// caption\nBODY\n///", 0, TITLE),
    "blocks of pymdown, nested": Container("//// tab | TITLE\n/// note | TITLE\nBODY\n///\n////", 0, TITLE),
    "critic markup": Container("{>> a remark <<}\n\nBODY"),
    "html block": Container("/// html | div.a\nBODY\n///"),
    "image with a title": Container('![TITLE](a.png "TITLE"){ width=30 }\n\nBODY', 0, TITLE),
    # Quarto, Pandoc, R Markdown
    "figure of Quarto": Container('![BODY](a.png){#fig-a fig-alt="TITLE"}', 0, TITLE),
    "figure in a division": Container("::: {#fig-a}\n\n![](a.png)\n\nBODY\n:::"),
    "caption of a chunk": Container(
        '```{python}\n#| label: fig-a\n#| fig-cap: "TITLE"\nplot(a)\n```\n\nBODY', 0, TITLE
    ),
    "caption in a chunk of R": Container('```{r a, fig.cap="TITLE"}\nplot(a)\n```\n\nBODY', 0, TITLE),
    "caption of a table of Quarto": Container("| a | b |\n|---|---|\n| 1 | 2 |\n\n: TITLE {#tbl-a}\n\nBODY", 0, TITLE),
    "line block": Container("| TITLE\n| BODY", 2, TITLE),
    "footnote in line": Container("TITLE^[BODY]", 0, TITLE),
    "example list": Container("(@) BODY"),
    "span with attributes": Container("[BODY]{.mark}"),
    "column margin": Container("::: {.column-margin}\nBODY\n:::"),
    "theorem of Quarto": Container('::: {#thm-a name="TITLE"}\n\n## TITLE\n\nBODY\n:::', 0, TITLE),
    "shortcode of Quarto": Container("{{< include _a.qmd >}}\n\nBODY"),
    "definition of Pandoc": Container("TITLE\n\n:   BODY\n\n    TITLE", 4, TITLE),
    "cell of a grid table": Container(
        "+-------+-----+\n| TITLE | x   |\n+=======+=====+\n| BODY | y   |\n+-------+-----+", 0, TITLE
    ),
    # Hugo, Jekyll
    "notice of Hugo with a title": Container('{{% notice tip "TITLE" %}}\nBODY\n{{% /notice %}}', 0, TITLE),
    "details of Hugo": Container('{{< details "TITLE" >}}\nBODY\n{{< /details >}}', 0, TITLE),
    "tab of Hugo": Container(
        '{{< tabpane >}}\n{{% tab header="TITLE" %}}\nBODY\n{{% /tab %}}\n{{< /tabpane >}}', 0, TITLE
    ),
    "figure of Hugo": Container(
        '{{< figure src="a.png" title="TITLE" caption="TITLE" alt="TITLE" >}}\n\nBODY', 0, TITLE
    ),
    "include of Jekyll with text": Container('{% include note.html content="TITLE" %}\n\nBODY', 0, TITLE),
    "capture of Liquid": Container("{% capture text %}\nBODY\n{% endcapture %}"),
    "prompt of Jekyll": Container("> BODY\n{: .prompt-tip }"),
    "comment of Liquid": Container("{% comment %}a remark{% endcomment %}\n\nBODY"),
    # Obsidian
    "callout, nested": Container("> [!question]+ TITLE\n> > [!todo] TITLE\n> > BODY", 0, TITLE),
    "comment of Obsidian": Container("%% a remark %%\n\nBODY"),
    "highlight": Container("==BODY=="),
    "block with an id": Container("BODY ^oven-1"),
    "task": Container("- [ ] BODY"),
    "task in a callout": Container("> [!todo] TITLE\n> - [x] BODY", 0, TITLE),
    "embed before": Container("![[oven#Heat]]\n\nBODY"),
    # plain Markdown
    "setext heading": Container("TITLE\n-----\n\nBODY", 0, TITLE),
    "strikethrough and emphasis": Container("***BODY***"),
    "footnote": Container("TITLE[^1]\n\n[^1]: BODY", 0, TITLE),
    "abbreviation": Container("HTML here.\n\n*[HTML]: TITLE\n\nBODY", 0, TITLE),
    "image, alternative text": Container("![TITLE](a.png)\n\nBODY", 0, TITLE),
    "reference link with a title": Container('[it][a]\n\n[a]: https://example.org/a "TITLE"\n\nBODY', 0, TITLE),
    "list after a list": Container("1. TITLE\n2. BODY", 3, TITLE),
    "quote in a list in a quote": Container("> - TITLE\n>   > BODY", 0, TITLE),
    "HTML paragraph": Container('<p align="center">\nBODY\n</p>'),
    "HTML list": Container("<ul>\n<li>TITLE</li>\n<li>BODY</li>\n</ul>", 0, TITLE),
    "figure of HTML": Container(
        '<figure>\n<img src="a.png" alt="TITLE">\n<figcaption>BODY</figcaption>\n</figure>', 0, TITLE
    ),
    "definition of HTML": Container("<dl>\n<dt>TITLE</dt>\n<dd>BODY</dd>\n</dl>", 0, TITLE),
}
"""What the documentation of the dialects shows beyond that."""
