{{#title Boats of wood}}
=> {{#title Båtar av trä}}

# Boats of wood
=> # Båtar av trä

<div class="warning">

Tar burns above 200 degrees. Never heat it indoors.
=> Tjära brinner över 200 grader. Värm den aldrig inomhus.

</div>

```rust,editable,ignore
# fn main() {
let planks = 24;
# }
```

```admonish warning title="Two men, 3 boards" collapsible=true
=> ```admonish warning title="Två man, 3 bräder" collapsible=true
Lift every board together. It weighs 40 kg.
=> Lyft varje bräda tillsammans. Den väger 40 kg.
```

> **Note**
=> > **Obs!**
> Pine is light. It lasts for 15 years only.
=> > Furu är lätt. Den håller bara i 15 år.

{{#include ../parts/keel.md:2:10}}

{{#playground ../code/keel.rs editable}}

<details>
<summary>Answer to exercise 4</summary>
=> <summary>Svar på övning 4</summary>

The keel is $L = 3 b + 2$ metres long. [See the drawing](./keel.md#drawing).
=> Kölen är $L = 3 b + 2$ meter lång. [Se ritningen](./keel.md#drawing).

</details>

- [ ] Saw the planks, 24 of them
=> - [ ] Såga plankorna, 24 stycken
  + Use a sharp saw. A dull one tears the wood.
=>   + Använd en vass såg. En slö såg river sönder träet.

    Wait 2 days before you bend them.
=>     Vänta 2 dagar innan du böjer dem.

{{footnote: Oak needs 5 days.}} After that the boat is dry.
=> {{footnote: Ek behöver 5 dagar.}} Därefter är båten torr.

[Next: the sail of 12 m²](sail.md "A sail, sewn by hand")
=> [Nästa: seglet på 12 m²](sail.md "Ett segel, sytt för hand")

<span class="filename">Filename: hull/plan.txt</span>
=> <span class="filename">Filnamn: hull/plan.txt</span>

<kbd>F5</kbd> starts the film. ~~It has sound.~~
=> <kbd>F5</kbd> startar filmen. ~~Den har ljud.~~

<!-- toc -->

Term | Meaning
=> Term | Betydelse
---- | -------
keel | the lowest beam, 20 cm wide
=> köl | den lägsta bjälken, 20 cm bred
stem | [the beam in front](#stem)
=> stäv | [bjälken längst fram](#stem)

## Stem {#stem}
=> ## Stäv {#stem}

It is cut from one tree. Two men need 6 hours.
=> Den skärs ur ett träd. Två man behöver 6 timmar.
