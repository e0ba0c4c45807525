"""Which formulas of two aligned notes belong together.

`matching` is the way of one pair: equal and similar formulas of each bead (`beads`, `similarity`, `ordinals`,
`letter_mapping`), judged by the conventions of the notes (`conventions`, `macros`, `decimal_habit`); what is left is
looked for in the running text (`across_delimiters`, `prose_forms`, `unread`), in parts (`divisions`, `parts`) and in
other beads (`across_beads`). `word_mapping` looks at the words of all matches, `references` at labels; `places`
turns offsets of formulas into places of notes.
"""
