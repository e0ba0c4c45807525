---
title: Repair a bicycle tyre
=> title: Oprava pneumatiky kola
description: Learn how to repair a tyre in 15 minutes.
=> description: Naučte se opravit pneumatiku za 15 minut.
author: workshop
ms.author: shop
ms.date: 03/04/2024
ms.topic: how-to
zone_pivot_groups: tyres
#customer intent: As a rider, I want to repair my tyre.
---

# Repair a bicycle tyre
=> # Oprava pneumatiky kola

> [!IMPORTANT]
> Let all the air out first. A tyre under 4 bar can hurt you.
=> > Nejprve vypusťte všechen vzduch. Pneumatika s tlakem 4 bary vás může zranit.

In this article, you learn how to:
=> V tomto článku se naučíte:

> [!div class="checklist"]
> * Remove the wheel
=> > * Sundat kolo
> * Find the hole in 2 minutes
=> > * Najít díru za 2 minuty

::: zone pivot="road"

Road tyres hold 8 bar. Never use steel levers on them.
=> Silniční pneumatiky vydrží 8 barů. Nikdy na ně nepoužívejte ocelové páky.

::: zone-end

## [Patch](#tab/patch)
=> ## [Záplata](#tab/patch)

Rub the tube for 30 seconds. See [glue types](glue.md#types).
=> Brousíme duši 30 sekund. Viz [druhy lepidel](glue.md#types).

## [New tube](#tab/tube)
=> ## [Nová duše](#tab/tube)

:::image type="content" source="media/tube.png" alt-text="Screenshot of a tube with 2 valves." lightbox="media/tube-big.png":::
=> :::image type="content" source="media/tube.png" alt-text="Snímek duše se 2 ventilky." lightbox="media/tube-big.png":::

---

:::row:::
   :::column span="2":::
      The pump needs $p = 4 V + 1$ strokes.
=>       Pumpa potřebuje $p = 4 V + 1$ zdvihů.
   :::column-end:::
   :::column:::
      [!INCLUDE [pump](includes/pump.md)]
   :::column-end:::
:::row-end:::

[!code-csharp[Main](code/pump.cs?name=Stroke&highlight=3)]

1. Put the wheel back.
=> 1. Nasaďte kolo zpět.

    > [!TIP]
    > Turn the screw by 90 degrees. It must not squeak.
=>     > Otočte šroubem o 90 stupňů. Nesmí vrzat.

1. Pump to **6 bar**, then select **Check** > **Pressure**.
=> 1. Napumpujte na **6 barů** a pak vyberte **Kontrola** > **Tlak**.

> [!NOTE]
> Applies to: ✔️ road ✔️ city ❌ mountain, since 2019.
=> > Platí pro: ✔️ silnici ✔️ město ❌ hory, od roku 2019.

> [!VIDEO https://example.org/embed/pump]

Use <xref:Tyre.Pump(System.Int32)?displayProperty=nameWithType> or [`Pump`](xref:Tyre.Pump).
=> Použijte <xref:Tyre.Pump(System.Int32)?displayProperty=nameWithType> nebo [`Pump`](xref:Tyre.Pump).

| Setting | Required | Description |
=> | Nastavení | Povinné | Popis |
|:--|:--:|:--|
| `bar` | Yes | The pressure, at most 8.<br/><br/>It falls by 1 a week. |
=> | `bar` | Ano | Tlak, nejvýše 8.<br/><br/>Za týden klesne o 1. |

> [!div class="nextstepaction"]
> [Change the brakes](brakes.md)
=> > [Výměna brzd](brakes.md)

## Related content
=> ## Související obsah

- [All about chains, part 2](/bikes/chains?view=bike-2.0&preserve-view=true)
=> - [Vše o řetězech, část 2](/bikes/chains?view=bike-2.0&preserve-view=true)
