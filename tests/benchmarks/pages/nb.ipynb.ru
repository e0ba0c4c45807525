#%% md
# Snow on the roof
=> # Снег на крыше

A roof of 80 m² carries $F = \rho g V - F_0$. [The norm](https://example.org/norm) allows 2 kN.
=> Крыша площадью 80 м² выдерживает $F = \rho g V - F_0$. [Норма](https://example.org/norm) допускает 2 кН.
#%% md
```{warning}
Never climb up alone. Two people died in 2006.
=> Никогда не поднимайтесь в одиночку. В 2006 году погибли два человека.
```

![Snow of 3 days](attachment:snow.png)
=> ![Снег за 3 дня](attachment:snow.png)
#%% py
depth = 0.4  # metres
#%% md
<div class="alert alert-block alert-info">
<b>Tip:</b> measure at 5 places. Take the mean.
=> <b>Совет:</b> измеряйте в 5 местах. Берите среднее.
</div>

<table>
<tr><td>Fresh snow</td><td>100 kg</td></tr>
=> <tr><td>Свежий снег</td><td>100 кг</td></tr>
</table>
#%% md
:::{exercise}
:label: ex-roof
How much does 1 m of ice weigh? Use {eq}`force`.
=> Сколько весит 1 м льда? Используйте {eq}`force`.
:::

\begin{equation}
F = \rho g V - F_0
\end{equation}

(force-note)=
**Remark.** Wet snow weighs 4 times as much. It slides off late.
=> **Замечание.** Мокрый снег весит в 4 раза больше. Он сползает поздно.
#%% raw
Some raw text stays.
#%% md
| Day | Depth |
=> | День | Глубина |
|---|---|
| Monday | 12 cm |
=> | Понедельник | 12 см |

<img src="attachment:snow.png" alt="The roof after 7 days" width="300"/>
=> <img src="attachment:snow.png" alt="Крыша через 7 дней" width="300"/>

1. Take a shovel of plastic. It does not scratch.
=> 1. Возьмите пластиковую лопату. Она не царапает.
   <details><summary>Click for the 2 reasons</summary>
=>    <details><summary>Нажмите, чтобы увидеть 2 причины</summary>

   Metal cuts the tiles. It also weighs 3 kg.
=>    Металл режет черепицу. К тому же он весит 3 кг.
   </details>
