% The sundial
=> % El reloj de sol
% A. Maker; B. Reader
% 3 May 2021
=> % 3 de mayo de 2021

# Parts of a dial {#parts .part data-lang="en"}
=> # Partes de un reloj {#parts .part data-lang="en"}

::: {.warning #hot}
The plate reaches 65 degrees in July. Do not touch it with wet hands.
=> La placa alcanza 65 grados en julio. No la toque con las manos mojadas.

::: inner
The gnomon points to the pole at an angle of 41 degrees.
=> El gnomon apunta al polo con un ángulo de 41 grados.
:::
:::

(@noon) At noon the shadow is shortest. It never vanishes here.
=> (@noon) A mediodía la sombra es más corta. Aquí nunca desaparece.
(@six) At 6 o'clock it has turned by 90 degrees.
=> (@six) A las 6 ha girado 90 grados.

As (@noon) says, the shadow has a minimum [see @rohr1970, pp. 33-35; @waugh].
=> Como dice (@noon), la sombra tiene un mínimo [véase @rohr1970, pp. 33-35; @waugh].

| 12 hours of light,
=> | 12 horas de luz,
|     and 12 of the moon.
=> |     y 12 de la luna.

i)  Choose a plate of 30 cm.
=> i)  Elija una placa de 30 cm.
ii) Drill the hole 5 mm from the edge. Clean it afterwards.
=> ii) Taladre el agujero a 5 mm del borde. Límpielo después.

#. Paint it twice. Wait 8 hours in between.
=> #. Píntela dos veces. Espere 8 horas entre ambas.
#. Hang it up.
=> #. Cuélguela.

+-----------------+--------------------------------+
| Part            | Size                           |
=> | Parte           | Medida                         |
+=================+================================+
| Plate           | 30 cm, see [the drawing][plan] |
=> | Placa           | 30 cm, ver [el dibujo][plan]   |
|                 |                                |
|                 | - oak, 2 layers                |
=> |                 | - roble, 2 capas               |
+-----------------+--------------------------------+
| Gnomon          | 12 cm                          |
=> | Gnomon          | 12 cm                          |
+-----------------+--------------------------------+

: The 2 parts of a small dial. {#tbl:parts}
=> : Las 2 partes de un reloj pequeño. {#tbl:parts}

-------------------------------------------------------------
 Month       Correction   Remark
=>  Mes         Corrección   Observación
----------- ------------ ------------------------------------
 February            14   The dial is slow.
=>  Febrero            14   El reloj va atrasado.
                          Subtract from clock time.
=>                           Reste de la hora oficial.

 November            16   The dial is fast.
=>  Noviembre          16   El reloj va adelantado.
-------------------------------------------------------------

Table: Minutes by which a dial differs.
=> Table: Minutos en que difiere un reloj.

  Right     Left     Center
=>   Derecha   Izquierda  Centro
-------     ------ ----------
     12     east      noon
=>      12     este      mediodía
    123     west      dusk
=>     123     oeste     ocaso

The shadow[^shadow] moves 15° an hour, so $\theta = 15 t - 90$ holds. [Do not round it]{.smallcaps lang=en}.
=> La sombra[^shadow] se mueve 15° por hora, así que vale $\theta = 15 t - 90$. [No lo redondee]{.smallcaps lang=en}.

[^shadow]: The shadow of the edge counts. Its middle does not.
=> [^shadow]: Cuenta la sombra del borde. Su centro no.

    A second paragraph of 2 sentences. It mentions [a museum](https://example.org/museum).
=>     Un segundo párrafo de 2 frases. Menciona [un museo](https://example.org/museum).

    ~~~ {.python .numberLines startFrom="10"}
    angle = 15 * t - 90
    ~~~

Equation of time
=> Ecuación del tiempo
:   The difference between dial and clock. It reaches 16 minutes.
=> :   La diferencia entre reloj de sol y reloj. Alcanza 16 minutos.

:   Also a curve in the form of an 8.
=> :   También una curva en forma de 8.

```{=latex}
\clearpage
```

![A dial of 1752 on a wall](dial.jpg "Wall of the church"){#fig:dial width=50%}
=> ![Un reloj de 1752 en un muro](dial.jpg "Muro de la iglesia"){#fig:dial width=50%}

See [Parts of a dial] and [the parts](#parts); H~2~O freezes at 0 °C^*a*^.
=> Véanse [las partes][Parts of a dial] y [las piezas](#parts); el H~2~O se congela a 0 °C^*a*^.

[plan]: https://example.org/plan.pdf "Plan in 2 sheets"
=> [plan]: https://example.org/plan.pdf "Plano en 2 hojas"
[Parts of a dial]: #parts
