"""Constructs of generators of documentation beyond `container_forms` and `container_constructs`, in our own words.

A row is a template and what a machine reads in it: the words that stand there and, in as many words, a change of them
that no translation may make. `BODY`, `TITLE` and `OTHER` are the texts.
"""

from __future__ import annotations

ROWS: dict[str, dict[str, tuple[str, str]]] = {
    "Docusaurus": {
        "admonition, title behind": (":::info TITLE\n\nBODY\n\n:::", "info danger"),
        "admonition, title and attributes": (":::note[TITLE]{#heat .wide}\n\nBODY\n\n:::", "#heat #glut"),
        "tabs, values": (
            "<Tabs\n  defaultValue=\"a\"\n  values={[\n    {label: 'TITLE', value: 'a'},\n  ]}>\n"
            '<TabItem value="a">\n\nBODY\n\n</TabItem>\n</Tabs>',
            "value: 'a' value: 'b'",
        ),
        "list of cards": (
            "<DocCardList items={[{type: 'link', label: 'TITLE', href: '/a', description: 'TITLE'}]} />\n\nBODY",
            "href: '/a' href: '/b'",
        ),
        "details, summary as a property": (
            '<Details summary={<summary>TITLE</summary>} id="x">\n\nBODY\n\n</Details>',
            'id="x" id="y"',
        ),
        "component of code": (
            '<CodeBlock language="js" title="TITLE">{`bake(1)`}</CodeBlock>\n\nBODY',
            "bake(1) bake(2)",
        ),
        "heading with an id": ("## TITLE {#heat}\n\nBODY", "#heat #glut"),
        "translated message": ("<Translate id=\"a\" values={{n: 3}}>{'TITLE'}</Translate>\n\nBODY", 'id="a" id="b"'),
        "component Admonition": (
            '<Admonition type="tip" icon="x" title={<>TITLE</>}>\n\n  BODY\n\n</Admonition>',
            'type="tip" type="info"',
        ),
        "component Link": ('<Link to="/a">TITLE</Link>\n\nBODY', '"/a" "/b"'),
        "truncation": ("BODY\n\n{/* truncate */}\n\nTITLE", ""),
        "code with marked lines": ('```js {1} title="TITLE" showLineNumbers\nbake(1)\n```\n\nBODY', "{1} {2}"),
        "partial": ("import Heat from './_heat.mdx';\n\n<Heat />\n\nBODY", "_heat.mdx _glut.mdx"),
        "admonitions, nested": ("::::tip[TITLE]\n\n:::note[TITLE]\n\nBODY\n\n:::\n\n::::", "tip danger"),
    },
    "VitePress": {
        "details, open": ("::: details TITLE {open}\nBODY\n:::", "{open} {closed}"),
        "list in a container": ("::: danger TITLE\n\n- BODY\n\n:::", "danger tip"),
        "snippet with a tab": (
            "::: code-group\n\n<<< @/a.ts{2 ts:line-numbers} [TITLE]\n\n:::\n\nBODY",
            "a.ts b.ts",
        ),
        "include": ("<!--@include: ./heat.md-->\n\nBODY", "heat.md glut.md"),
        "raw container": ("::: raw\nBODY\n:::", "raw tip"),
        "variable": ("{{ $frontmatter.heat }}\n\nBODY", "heat glut"),
        "heading with an id and a badge": ('## TITLE <Badge text="beta" /> {#heat}\n\nBODY', "#heat #glut"),
        "slot": ("<Box>\n<template #title>TITLE</template>\n\nBODY\n\n</Box>", "#title #lead"),
        "slot, old form": ("<Box>\n  <template v-slot:body>\n\nBODY\n\n  </template>\n</Box>", "body lead"),
        "bound attribute": ('<Box :title="\'TITLE\'" @click="bake">\n\nBODY\n\n</Box>', '"bake" "back"'),
        "code, lines and focus": ("```js:line-numbers {1} [TITLE]\nbake(1)\n```\n\nBODY", "bake(1) bake(2)"),
        "script": ("<script setup>\nimport Box from './Box.vue'\n</script>\n\n<Box>\nBODY\n</Box>", "Box.vue Bix.vue"),
    },
    "Starlight": {
        "Aside": ('<Aside type="caution" title="TITLE">\n  BODY\n</Aside>', '"caution" "tip"'),
        "Steps": ("<Steps>\n\n1. BODY\n\n2. TITLE\n\n</Steps>", ""),
        "FileTree": ("<FileTree>\n\n- src/\n  - **heat.md** TITLE\n- b.md\n\n</FileTree>\n\nBODY", "heat.md glut.md"),
        "CardGrid": (
            '<CardGrid stagger>\n  <Card title="TITLE" icon="star">\n    BODY\n  </Card>\n</CardGrid>',
            '"star" "moon"',
        ),
        "LinkButton": ('<LinkButton href="/x" variant="primary">TITLE</LinkButton>\n\nBODY', '"/x" "/y"'),
        "Badge": ('<Badge text="TITLE" variant="tip" />\n\nBODY', '"tip" "note"'),
        "tabs, synced": (
            '<Tabs syncKey="os">\n  <TabItem label="TITLE" icon="apple">\n    BODY\n  </TabItem>\n</Tabs>',
            '"os" "pm"',
        ),
        "aside with an id": (":::tip[TITLE]\nBODY\n:::", "tip danger"),
        "steps with asides": ("<Steps>\n1. TITLE\n\n   :::note\n   BODY\n   :::\n\n</Steps>", ":::note :::tip"),
    },
    "Nextra": {
        "Callout": ('<Callout type="warning" emoji="🔥">\n\nBODY\n\n</Callout>', '"warning" "info"'),
        "Tabs": (
            "<Tabs items={['TITLE', 'b']} defaultIndex={0}>\n  <Tabs.Tab>\n    BODY\n  </Tabs.Tab>\n</Tabs>",
            "defaultIndex={0} defaultIndex={1}",
        ),
        "Cards": (
            '<Cards num={2}>\n  <Cards.Card arrow title="TITLE" href="/a" />\n</Cards>\n\nBODY',
            '"/a" "/b"',
        ),
        "Steps": ("<Steps>\n### TITLE\n\nBODY\n\n### TITLE\n</Steps>", ""),
        "Bleed": ("<Bleed full>\n  BODY\n</Bleed>", ""),
        "code with a file name": ('```jsx filename="heat.jsx" {1}\nbake(1)\n```\n\nBODY', "heat.jsx glut.jsx"),
    },
    "Mintlify, Fern": {
        "Step with a list": (
            '<Steps>\n  <Step title="TITLE" icon="key">\n    - TITLE\n    - BODY\n  </Step>\n</Steps>',
            '"key" "lock"',
        ),
        "Tree": ('<Tree>\n  <Tree.Folder name="heat" />\n</Tree>\n\nBODY', '"heat" "glut"'),
        "RequestExample": ("<RequestExample>\n```bash TITLE\nbake\n```\n</RequestExample>\n\nBODY", "bake\n back\n"),
        "Snippet": ('<Snippet file="heat.mdx" />\n\nBODY', "heat.mdx glut.mdx"),
        "View": ('<View title="TITLE" icon="js">\n  BODY\n</View>', '"js" "py"'),
        "Tile": ('<Tile href="/a" title="TITLE" description="TITLE">\n  BODY\n</Tile>', '"/a" "/b"'),
        "Prompt": ('<Prompt description="TITLE">\nBODY\n</Prompt>', ""),
        "Callout": ('<Callout intent="warn" title="TITLE">\nBODY\n</Callout>', '"warn" "info"'),
        "ParamField": ('<ParamField path="heat" type="int" default="3">\n\nBODY\n\n</ParamField>', '"heat" "glut"'),
    },
    "GitBook": {
        "hint with a heading": ('{% hint style="info" %}\n### TITLE\n\nBODY\n{% endhint %}', '"info" "danger"'),
        "tabs": (
            '{% tabs %}\n{% tab title="TITLE" %}\nBODY\n{% endtab %}\n\n{% tab title="TITLE" %}\nOTHER\n'
            "{% endtab %}\n{% endtabs %}",
            "",
        ),
        "content-ref": (
            '{% content-ref url="heat.md" %}\n[heat.md](heat.md)\n{% endcontent-ref %}\n\nBODY',
            '"heat.md" "glut.md"',
        ),
        "code": (
            '{% code overflow="wrap" title="TITLE" lineNumbers="true" %}\n```js\nbake(1)\n```\n{% endcode %}\n\nBODY',
            '"wrap" "none"',
        ),
        "file": ('{% file src="heat.pdf" %}\nBODY\n{% endfile %}', "heat.pdf glut.pdf"),
        "embed": ('{% embed url="https://example.org/heat" %}\nBODY\n{% endembed %}', "/heat /glut"),
        "columns": (
            '{% columns %}\n{% column width="50%" %}\nBODY\n{% endcolumn %}\n\n{% column %}\nOTHER\n{% endcolumn %}\n'
            "{% endcolumns %}",
            "50% 60%",
        ),
        "include": ('{% include "../.gitbook/includes/heat.md" %}\n\nBODY', "heat.md glut.md"),
        "updates": (
            '{% updates format="full" %}\n{% update date="2025-01-02" %}\n## TITLE\n\nBODY\n{% endupdate %}\n'
            "{% endupdates %}",
            "2025-01-02 2025-02-01",
        ),
        "cards": (
            '<table data-view="cards"><thead><tr><th></th></tr></thead><tbody><tr><td><strong>TITLE</strong></td></tr>'
            "</tbody></table>\n\nBODY",
            "cards rows",
        ),
        "colour": ('<mark style="color:red;">BODY</mark>', ""),
        "button": ('<a href="/a" class="button primary">TITLE</a>\n\nBODY', "/a /b"),
        "condition": ("{% if visitor.claims.heat %}\nBODY\n{% endif %}", "heat glut"),
        "operation": (
            '{% openapi src="https://example.org/a.yaml" path="/heat" method="get" %}\nBODY\n{% endopenapi %}',
            '"/heat" "/glut"',
        ),
    },
    "ReadMe": {
        "callout, block": (
            '[block:callout]\n{\n  "type": "info",\n  "title": "TITLE",\n  "body": "BODY"\n}\n[/block]',
            '"info" "danger"',
        ),
        "image, block": (
            '[block:image]\n{\n  "images": [\n    {\n      "image": ["https://example.org/a.png", "a.png", 1],\n'
            '      "caption": "TITLE"\n    }\n  ]\n}\n[/block]\n\nBODY',
            "org/a.png org/b.png",
        ),
        "table, block": (
            '[block:parameters]\n{\n  "data": {\n    "h-0": "TITLE",\n    "0-0": "BODY"\n  },\n  "cols": 1,\n'
            '  "rows": 1\n}\n[/block]',
            '"cols": 1 "cols": 2',
        ),
        "heading, block": ('[block:api-header]\n{\n  "title": "TITLE"\n}\n[/block]\n\nBODY', "api-header api-heading"),
        "code, block": (
            '[block:code]\n{\n  "codes": [\n    {\n      "code": "bake(1)",\n      "language": "js",\n'
            '      "name": "TITLE"\n    }\n  ]\n}\n[/block]\n\nBODY',
            "bake(1) bake(2)",
        ),
        "callout, quote": ("> 📘 TITLE\n>\n> BODY", "📘 ❗️"),
        "callout, component": ('<Callout icon="📘" theme="info">\n  ### TITLE\n\n  BODY\n</Callout>', '"info" "warn"'),
        "variable": ("OTHER <<heat>>.\n\nBODY", "<<heat>> <<glut>>"),
        "image, component": (
            '<Image align="center" src="https://example.org/a.png" caption="TITLE" />\n\nBODY',
            "a.png b.png",
        ),
        "table, component": (
            '<Table align={["left"]}>\n  <thead>\n    <tr>\n      <th>\n        TITLE\n      </th>\n    </tr>\n'
            "  </thead>\n\n  <tbody>\n    <tr>\n      <td>\n        BODY\n      </td>\n    </tr>\n  </tbody>\n</Table>",
            '"left" "right"',
        ),
        "HTML block": ("<HTMLBlock>{`\n<p>TITLE</p>\n`}</HTMLBlock>\n\nBODY", ""),
        "recipe": ('<Recipe slug="heat" title="TITLE" />\n\nBODY', '"heat" "glut"'),
    },
    "Hugo": {
        "pageinfo": ('{{% pageinfo color="primary" %}}\nBODY\n{{% /pageinfo %}}', '"primary" "info"'),
        "tab, text": (
            '{{< tabpane text=true >}}\n{{% tab "TITLE" %}}\nBODY\n{{% /tab %}}\n{{< /tabpane >}}',
            "text=true text=false",
        ),
        "card": ('{{< card header="TITLE" footer="TITLE" >}}\nBODY\n{{< /card >}}', ""),
        "readfile": ('{{% readfile file="heat.md" %}}\n\nBODY', "heat.md glut.md"),
        "picture with a caption": ('{{< imgproc heat Fill "600x300" >}}\nBODY\n{{< /imgproc >}}', "600x300 300x600"),
        "cover": ('{{< blocks/cover title="TITLE" height="full" >}}\nBODY\n{{< /blocks/cover >}}', '"full" "min"'),
        "feature": (
            '{{% blocks/feature icon="fa-x" title="TITLE" url="/a" %}}\nBODY\n{{% /blocks/feature %}}',
            '"/a" "/b"',
        ),
        "details, summary": ('{{% details summary="TITLE" %}}\nBODY\n{{% /details %}}', ""),
        "tooltip of a glossary": ('{{< glossary_tooltip text="TITLE" term_id="heat" >}}\n\nBODY', '"heat" "glut"'),
        "definition of a glossary": (
            '{{< glossary_definition term_id="heat" length="all" prepend="TITLE" >}}\n\nBODY',
            '"heat" "glut"',
        ),
        "state": ('{{< feature-state for_version="v1.2" state="beta" >}}\n\nBODY', '"beta" "alpha"'),
        "heading from a string": ('## {{% heading "whatsnext" %}}\n\nBODY', "whatsnext objectives"),
        "table": ('{{< table caption="TITLE" >}}\nOTHER | x\n---|---\nBODY | y\n{{< /table >}}', ""),
        "button": ('{{< button relref="/heat" >}}TITLE{{< /button >}}\n\nBODY', "/heat /glut"),
        "cards of Hextra": (
            '{{< cards cols="1" >}}\n  {{< card link="/a" title="TITLE" subtitle="TITLE" icon="star" >}}\n'
            "{{< /cards >}}\n\nBODY",
            '"/a" "/b"',
        ),
        "steps of Hextra": ("{{% steps %}}\n\n### TITLE\n\nBODY\n\n{{% /steps %}}", ""),
        "tabs of Hextra": (
            '{{< tabs items="TITLE,OTHER" >}}\n  {{< tab >}}BODY{{< /tab >}}\n{{< /tabs >}}',
            "",
        ),
        "callout of Hextra": ('{{< callout type="warning" >}}\n  BODY\n{{< /callout >}}', '"warning" "info"'),
        "timeline": (
            '{{< timeline >}}\n{{< timelineItem icon="star" header="TITLE" subheader="TITLE" >}}\nBODY\n'
            "{{< /timelineItem >}}\n{{< /timeline >}}",
            '"star" "moon"',
        ),
        "lead": ("{{< lead >}}\nBODY\n{{< /lead >}}", "lead alert"),
        "columns": ("{{% columns %}}\nBODY\n\n<--->\n\nOTHER\n{{% /columns %}}", ""),
        "expand with a label": ('{{< expand "TITLE" "..." >}}\nBODY\n{{< /expand >}}', ""),
        "remark": ("{{/* a remark */}}\n\nBODY", ""),
        "figure, attributes behind": ('![TITLE](a.png "TITLE")\n{.wide #heat}\n\nBODY', "#heat #glut"),
        "parameter": ('{{< param "heat" >}}\n\nBODY', '"heat" "glut"'),
    },
    "Zola, Eleventy": {
        "quotation": ('{% quote(author="TITLE") %}\nBODY\n{% end %}', ""),
        "figure": ('{{ figure(src="a.png", caption="TITLE", alt="TITLE") }}\n\nBODY', "a.png b.png"),
        "link inside": ("[TITLE](@/heat.md)\n\nBODY", "heat.md glut.md"),
        "image": ('{% image "a.png", "TITLE" %}\n\nBODY', "a.png b.png"),
    },
    "mdBook": {
        "title": ("{{#title TITLE}}\n\nBODY", ""),
        "include of lines": ("```rust\n{{#rustdoc_include a.rs:heat}}\n```\n\nBODY", "a.rs:heat a.rs:glut"),
        "playground": ("{{#playground heat.rs editable}}\n\nBODY", "heat.rs glut.rs"),
        "warning": ('<div class="warning">\n\nBODY\n\n</div>', ""),
        "admonition, options": (
            '```admonish example collapsible=true title="TITLE"\nBODY\n```',
            "collapsible=true collapsible=false",
        ),
        "footnote": ("TITLE{{footnote: BODY}}", ""),
        "tabs": (
            '{{#tabs global="os" }}\n{{#tab name="TITLE" }}\nBODY\n{{#endtab }}\n{{#endtabs }}',
            '"os" "pm"',
        ),
        "chapters": ("- [TITLE](heat.md)\n  - [OTHER](cold.md)\n\nBODY", "heat.md glut.md"),
        "code, flags": ("```rust,editable,ignore\nbake(1);\n```\n\nBODY", "bake(1) bake(2)"),
    },
}
