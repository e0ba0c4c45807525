"""What site generators write between Markdown: shortcodes, tags, lists of attributes, links that are filled in."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import InlineKind, Kind
from qa.parse import parse_text

TEXT = {
    "kramdown": 'Text.\n{: .note title="A remark"}\n\n{::comment}\nhidden words\n{:/comment}\n\nMore.',
    "jekyll": "See [the page]({% link _posts/a.md %}) now.\n\n{% highlight sh %}\nx=1  # twelve\n{% endhighlight %}\n",
    "hugo": '{{% callout note "The title here" %}}\nBody.\n{{% /callout %}}\n\nSee [it]({{< relref "page.md#x" >}}).\n',
    "hugo tabs": '{{< tab "First" >}}\nOne.\n{{< /tab >}}\n{{< tab name="Second" >}}\nTwo.\n{{< /tab >}}\n',
    "hugo code": "{{< highlight go >}}\nx := 1\n{{< /highlight >}}\n",
    "myst": '{abbr}`HTML (hyper text)` and {sub}`low`.\n\n% a comment\n\n```{note} One\n```\n\n+++ {"a": 1}\n\nTwo.\n',
    "myst table": "```{csv-table} The caption\n:width: 1\n\nrow, 2\n```\n",
    "mkdocs": '![pic](a.png){ width="30" loading=lazy } and [text](b.md){ .x title="A tip" }\n',
}
READ = {
    "kramdown": ["A remark", "Text.", "More."],
    "jekyll": ["See the page now.", "x=1  # twelve"],
    "hugo": ["The title here", "Body.", "See it."],
    "hugo tabs": ["First", "One.", "Second", "Two."],
    "hugo code": ["x := 1"],
    "myst": ["HTML (hyper text) and low.", "One", "Two."],
    "myst table": ["The caption", "row", "2"],
    "mkdocs": ["pic and text", "A tip"],
}


@pytest.mark.parametrize("name", TEXT)
def test_what_is_read(name: str) -> None:
    note = parse_text(f"# A\n\n{TEXT[name]}\n", "a.md", "en")
    texts = [block.text for block in note.blocks[1:] if block.text]
    assert sorted(texts) == sorted(READ[name])


def test_an_address_that_is_filled_in_is_kept_as_written() -> None:
    note = parse_text('See [a]({{< ref "p.md" >}}), [b]({% link q.md %}) and ![c]({{ site.x }}/d.png).\n', "a.md", "en")
    found = [(i.kind, i.value) for b in note.blocks for i in b.inlines if i.kind in (InlineKind.LINK, InlineKind.IMAGE)]
    assert found == [
        (InlineKind.LINK, '{{< ref "p.md" >}}'), (InlineKind.LINK, "{% link q.md %}"),
        (InlineKind.IMAGE, "{{ site.x }}/d.png"),
    ]  # fmt: skip


def test_a_line_break_of_mdx_parts_words() -> None:
    note = parse_text("import A from 'a'\n\nLine one<br/>12<br />34\n", "a.mdx", "en")
    assert note.blocks[-1].text == "Line one 12 34"


def test_code_between_tags_is_code() -> None:
    note = parse_text("{% highlight python %}\nx = 1\n{% endhighlight %}\n\n{% highlight ruby %}\n", "a.md", "en")
    assert [(block.kind, block.info, block.text) for block in note.blocks] == [(Kind.CODE, "python", "x = 1")]


EN = """# Bread

{% highlight python %}
loaves = bake(12)
{% endhighlight %}

{{% callout tip "Use less flour than that" %}}
Read [the recipe]({{< relref "recipe.md" >}}) first.
{{% /callout %}}

::: {#fig-oven .wide}
The oven is hot.
:::
"""
DE = """# Brot

{% highlight python %}
loaves = bake(12)
{% endhighlight %}

{{% callout tip "Nimm weniger Mehl als das" %}}
Lies zuerst [das Rezept]({{< relref "recipe.md" >}}).
{{% /callout %}}

::: {#fig-oven .wide}
Der Ofen ist heiß.
:::
"""
DAMAGES = {
    "code": ("bake(12)", "bake(13)", "code-changed", 4),
    "a title left": ("Nimm weniger Mehl als das", "Use less flour than that", "untranslated-block", 7),
    "an address": ("recipe.md", "rezept-neu.md", "link-changed", 8),
    "a kind": ("callout tip", "callout warning", "directive-changed", 7),
    "a name to refer to": ("#fig-oven", "#fig-ofen", "directive-changed", 11),
}


def found(target: str) -> set[tuple[str, int]]:
    return {(f.check, f.target.line) for f in check_texts(EN, target, source_lang="en", target_lang="de")}


def test_a_faithful_translation_is_clean() -> None:
    assert found(DE) == set()


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found_where_it_is(damage: str) -> None:
    before, after, check, line = DAMAGES[damage]
    assert (check, line) in found(DE.replace(before, after))


QUARTO = """# Bread

See @fig-oven and @eq-heat, after [@smith2020, p. 3; @lee-2021] and mail@example.org.

```{r plot-one, echo=FALSE, fig.cap="How the bread rises"}
plot(x)
```
"""
BROT = """# Brot

Siehe @fig-oven und @eq-heat, nach [@smith2020, S. 3; @lee-2021] und mail@example.org.

```{r plot-one, echo=FALSE, fig.cap="Wie das Brot aufgeht"}
plot(x)
```
"""
CHANGES = {
    "a figure": ("@fig-oven", "@fig-ofen", "link-changed", 3),
    "an equation": ("@eq-heat", "@eq-hitze", "link-changed", 3),
    "a citation": ("@smith2020", "@schmidt2020", "link-changed", 3),
    "a second citation": ("@lee-2021", "@li-2021", "link-changed", 3),
    "a chunk's name": ("plot-one", "plot-eins", "directive-changed", 5),
    "a chunk's option": ("FALSE", "TRUE", "directive-changed", 5),
    "a caption left": ("Wie das Brot aufgeht", "How the bread rises", "untranslated-block", 5),
}


def quarto(target: str) -> set[tuple[str, int]]:
    return {(f.check, f.target.line) for f in check_texts(QUARTO, target, source_lang="en", target_lang="de")}


def test_references_and_chunks_are_kept() -> None:
    assert quarto(BROT) == set()


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_reference_or_chunk_is_found(change: str) -> None:
    before, after, check, line = CHANGES[change]
    assert (check, line) in quarto(BROT.replace(before, after))


def test_what_only_looks_like_a_reference() -> None:
    text = "Ask [@team](https://example.org), @team, a@fig-b.org and [the @ sign].\n"
    (block,) = parse_text(text, "a.md", "en").blocks
    assert not any(inline.kind is InlineKind.ROLE for inline in block.inlines)
    assert block.text == "Ask @team, @team, a@fig-b.org and [the @ sign]."
