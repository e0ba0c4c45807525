---
theme: default
class: text-center
title: Olive trees
=> title: Ελιές
info: |
  A talk of 20 minutes about olives.
=> Μια ομιλία 20 λεπτών για τις ελιές.
transition: slide-left
---

# Olive trees
=> # Ελιές

They live for 1,000 years. Nobody waters them.
=> Ζουν 1.000 χρόνια. Κανείς δεν τις ποτίζει.

<!--
Say hello. Speak slowly for 2 minutes.
=> Πείτε γεια. Μιλήστε αργά για 2 λεπτά.
-->

---
layout: two-cols
layoutClass: gap-16
---

# Harvest
=> # Συγκομιδή

<v-clicks depth="2">

- Spread the nets on 3 sides
=> - Απλώστε τα δίχτυα σε 3 πλευρές
  - never on wet grass
=>   - ποτέ σε βρεγμένο χορτάρι
- Shake the tree, [gently](https://example.org/shake)
=> - Κουνήστε το δέντρο, [απαλά](https://example.org/shake)

</v-clicks>

::right::

<div v-click class="mt-4">

One tree gives 40 kg. It takes 2 hours.
=> Ένα δέντρο δίνει 40 κιλά. Χρειάζονται 2 ώρες.

</div>

<Toc text-sm minDepth="1" maxDepth="2" />

---

## Oil
=> ## Λάδι

$$ {1|3|all}
o = 0.2 m - w
$$

```ts {2-3|5}{lines:true,startLine:5}
press(40);
```

````md magic-move {lines: true}
```js
press(1)
```
```js
press(2)
```
````

| Year | Oil |
=> | Έτος | Λάδι |
| --- | --- |
| 2021 | 9 litres |
=> | 2021 | 9 λίτρα |
| 2022 | <span v-mark.red="3">none at all</span> |
=> | 2022 | <span v-mark.red="3">τίποτα απολύτως</span> |

<Transform :scale="0.8">

> Plant a tree for your grandchildren. It needs 30 years.
=> > Φυτέψτε ένα δέντρο για τα εγγόνια σας. Χρειάζεται 30 χρόνια.

</Transform>

<PoweredBySlidev mt-10 />

---
src: ./parts/end.md
---
