---
slug: winter-bread
title: Bread for the winter
=> title: Chleb na zimę
authors:
  - name: Anna Kowalska
    title: Baker since 1998
=> title: Piekarka od 1998 roku
    url: https://example.org/anna
    image_url: https://example.org/anna.png
tags: [bread]
=> tags: [chleb]
hide_table_of_contents: false
---

We baked 120 loaves in one week. Not one of them burned.
=> W ciągu jednego tygodnia upiekliśmy 120 bochenków. Ani jeden się nie przypalił.

{/* truncate */}

import CodeBlock from '@theme/CodeBlock';
import recipe from '!!raw-loader!./recipe.txt';

<CodeBlock language="txt" title="The recipe for 4 loaves" showLineNumbers>{recipe}</CodeBlock>
=> <CodeBlock language="txt" title="Przepis na 4 bochenki" showLineNumbers>{recipe}</CodeBlock>

```jsx live noInline
render(<Oven heat={230} />);
```

```js title="/src/oven.js"
// highlight-next-line
const heat = 230;
// highlight-start
open();
// highlight-end
```

:::info[Rye bread, 3 days old]{.wide #rye}
=> :::info[Chleb żytni, 3 dni po wypieku]{.wide #rye}

It tastes best after 3 days. Do not keep it in plastic.
=> Najlepiej smakuje po 3 dniach. Nie trzymaj go w plastiku.

<Tabs lazy>
  <TabItem value="apple" label="Warm kitchen" default>The dough rises in 40 minutes.</TabItem>
=>   <TabItem value="apple" label="Ciepła kuchnia" default>Ciasto rośnie w 40 minut.</TabItem>
  <TabItem value="cold" label="Cold kitchen">
=>   <TabItem value="cold" label="Chłodna kuchnia">

  It rises in $t = 2 h + 40$ minutes, see [the curve](./curve.md?x=1#cold).
=>   Rośnie w $t = 2 h + 40$ minut, zobacz [krzywą](./curve.md?x=1#cold).

  </TabItem>
</Tabs>

:::

| Flour | Water |
=> | Mąka | Woda |
| :---- | ----: |
| Rye <sup>1</sup> | 700 ml |
=> | Żytnia <sup>1</sup> | 700 ml |
| Wheat \| spelt | 650 ml |
=> | Pszenna \| orkiszowa | 650 ml |

1. Heat the oven.
=> 1. Rozgrzej piekarnik.

   :::warning

   The door gets hot, about 90 degrees. Keep children away.
=>    Drzwiczki się nagrzewają, do około 90 stopni. Trzymaj dzieci z daleka.

   :::

2. Bake for 50 minutes[^2].
=> 2. Piecz przez 50 minut[^2].

[^2]: Large loaves need longer.
=> [^2]: Duże bochenki potrzebują więcej czasu.

    ```sh
    bake --minutes 70
    ```

    We never bake them below 200 degrees.
=>     Nigdy nie pieczemy ich poniżej 200 stopni.

<figure>
  ![Loaves on 2 boards](./loaves.jpg)
=>   ![Bochenki na 2 deskach](./loaves.jpg)
  <figcaption>All 120 loaves, sold by noon.</figcaption>
=>   <figcaption>Wszystkie 120 bochenków, sprzedane do południa.</figcaption>
</figure>

<p style={{ textAlign: 'center' }}>{`Open from 6 to 18`}</p>
=> <p style={{ textAlign: 'center' }}>{`Otwarte od 6 do 18`}</p>

{props.toc.length > 3 && <p>There are more than 3 chapters.</p>}
=> {props.toc.length > 3 && <p>Jest więcej niż 3 rozdziały.</p>}

<BrowserWindow url="https://example.org/shop" minHeight={200}>

**Order now** <!-- not here --> and pay later.
=> **Zamów teraz** <!-- not here --> i zapłać później.

</BrowserWindow>
