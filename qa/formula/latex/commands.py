r"""The commands of TeX mathematics: which exist, and how many arguments they take.

The list joins LaTeX, amsmath, amssymb and what KaTeX and MathJax know without extensions. A command in none of
these sets is unknown here: harmless while the source uses it too (a macro of the note), damage otherwise.
"""

from __future__ import annotations


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


def _commands(names: str) -> frozenset[str]:
    return frozenset("\\" + name for name in names.split())


GREEK = _commands(
    "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu "
    "xi omicron pi "
    "varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega digamma Alpha Beta Gamma "
    "Delta Epsilon Zeta "
    "Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega varGamma "
    "varDelta varTheta "
    "varLambda varXi varPi varSigma varUpsilon varPhi varPsi varOmega"
)

LETTERS = GREEK | _commands(
    "ell hbar hslash imath jmath wp Re Im aleph beth gimel daleth partial nabla infty emptyset "
    "varnothing complement "
    "eth mho Bbbk Finv Game top bot angle measuredangle sphericalangle degree square blacksquare Box "
    "Diamond diamondsuit "
    "heartsuit clubsuit spadesuit lozenge blacklozenge bigstar flat natural sharp checkmark maltese "
    "dagger ddagger S P "
    "pounds yen copyright circledR circledS prime backprime surd triangle vartriangle triangledown "
    "blacktriangle "
    "blacktriangledown diagup diagdown AA aa ae AE oe OE o O ss i j l L dag ddag euro textdegree"
)

FUNCTIONS = _commands(
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf injlim ker lg lim "
    "liminf limsup ln log max "
    "min Pr projlim sec sin sinh sup tan tanh varinjlim varliminf varlimsup varprojlim plim argmin argmax "
    "tg ctg cotg arctg arcctg sh ch th cth cosec sen arcsen tr Tr rank sgn diag lcm"
)

BIG = _commands(
    "sum prod coprod int iint iiint iiiint oint oiint oiiint intop smallint bigcap bigcup bigsqcup "
    "bigvee bigwedge "
    "bigodot bigotimes bigoplus biguplus idotsint"
)

RELATIONS = _commands(
    "le leq leqq leqslant lt ge geq geqq geqslant gt ne neq nless ngtr nleq ngeq nleqslant ngeqslant ll "
    "lll gg ggg equiv sim "
    "simeq approx approxeq cong ncong nsim doteq doteqdot Doteq propto varpropto in notin ni owns "
    "subset supset subseteq "
    "supseteq subsetneq supsetneq nsubseteq nsupseteq subseteqq supseteqq sqsubset sqsupset sqsubseteq "
    "sqsupseteq "
    "prec succ preceq succeq preccurlyeq succcurlyeq precsim succsim nprec nsucc perp parallel "
    "nparallel mid nmid models "
    "vdash dashv vDash Vdash Vvdash nvdash nvDash asymp bowtie smile frown smallsmile smallfrown "
    "trianglelefteq "
    "trianglerighteq triangleq lhd rhd unlhd unrhd vartriangleleft vartriangleright eqcirc circeq "
    "bumpeq Bumpeq "
    "lessgtr gtrless lesseqgtr gtreqless lesssim gtrsim lessapprox gtrapprox backsim backsimeq eqsim "
    "risingdotseq "
    "fallingdotseq coloneqq Coloneqq colonequals eqqcolon coloneq eqcolon vcentcolon dblcolon between "
    "pitchfork "
    "therefore because lneq gneq lneqq gneqq lnsim gnsim shortmid shortparallel thicksim thickapprox multimap"
)

ARROWS = _commands(
    "to gets leftarrow rightarrow uparrow downarrow leftrightarrow updownarrow Leftarrow Rightarrow "
    "Uparrow Downarrow "
    "Leftrightarrow Updownarrow longleftarrow longrightarrow longleftrightarrow Longleftarrow Longrightarrow "
    "Longleftrightarrow mapsto longmapsto mapsfrom nearrow searrow swarrow nwarrow hookleftarrow "
    "hookrightarrow "
    "leftharpoonup leftharpoondown rightharpoonup rightharpoondown rightleftharpoons leftrightharpoons "
    "iff implies "
    "impliedby leadsto rightsquigarrow leftrightsquigarrow twoheadrightarrow twoheadleftarrow rightarrowtail "
    "leftarrowtail nrightarrow nleftarrow nRightarrow nLeftarrow nLeftrightarrow circlearrowleft "
    "circlearrowright "
    "curvearrowleft curvearrowright dashrightarrow dashleftarrow rightleftarrows leftrightarrows "
    "rightrightarrows "
    "leftleftarrows upuparrows downdownarrows upharpoonright upharpoonleft restriction Lsh Rsh rarr "
    "larr uarr darr Rarr "
    "Larr harr hArr rArr lArr lrarr xrightarrow xleftarrow"
)

OPERATORS = _commands(
    "pm mp times div cdot cdotp ast star circ bullet cap cup uplus sqcap sqcup vee wedge land lor lnot "
    "neg setminus "
    "smallsetminus wr diamond bigtriangleup bigtriangledown triangleleft triangleright oplus ominus "
    "otimes oslash odot "
    "bigcirc amalg ltimes rtimes leftthreetimes rightthreetimes boxplus boxminus boxtimes boxdot "
    "dotplus Cap Cup barwedge "
    "veebar doublebarwedge curlywedge curlyvee circleddash circledast circledcirc centerdot intercal "
    "divideontimes bmod "
    "mod pmod pod bigtimes forall exists nexists lang rang And"
)

FENCES = _commands(
    "lbrace rbrace lbrack rbrack langle rangle lfloor rfloor lceil rceil lvert rvert lVert rVert vert "
    "Vert lgroup rgroup "
    "lmoustache rmoustache ulcorner urcorner llcorner lrcorner backslash llbracket rrbracket lparen rparen"
)

DOTS = _commands("dots ldots cdots vdots ddots dotsc dotsb dotsm dotsi dotso iddots adots hdots colon")

SIZING = _commands(
    "left right middle big Big bigg Bigg bigl bigr bigm Bigl Bigr Bigm biggl biggr biggm Biggl Biggr "
    "Biggm limits nolimits "
    "displaystyle textstyle scriptstyle scriptscriptstyle displaylimits nonumber notag allowbreak "
    "nobreak relax "
    "mathstrut strut null noindent hfill break newline par hline hdashline toprule midrule bottomrule "
    "centering "
    "tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge mathord mathbin mathrel "
    "mathopen "
    "mathclose mathpunct mathinner mathop mathchoice ensuremath vcenter protect smash"
)

SPACING = _commands(
    "quad qquad enspace enskip thinspace medspace thickspace negthinspace negmedspace negthickspace space nobreakspace"
)

ONE_ARGUMENT = _commands(
    "hat widehat tilde widetilde bar overline underline vec dot ddot dddot ddddot acute grave breve "
    "check widecheck "
    "mathring overrightarrow overleftarrow overleftrightarrow underrightarrow underleftarrow "
    "underleftrightarrow "
    "overbrace underbrace overbracket underbracket overparen underparen wideparen utilde overgroup undergroup "
    "Overrightarrow overleftharpoon overrightharpoon boxed fbox sqrt substack cancel bcancel xcancel "
    "sout not pmod pod "
    "bra ket braket Bra Ket Braket norm abs ceil floor set xrightarrow xleftarrow xRightarrow xLeftarrow "
    "xleftrightarrow xmapsto xhookrightarrow xlongequal boldsymbol bm pmb ce pu url href ref eqref unicode"
)

TWO_ARGUMENTS = _commands(
    "frac dfrac tfrac cfrac binom dbinom tbinom stackrel overset underset sideset dv pdv textcolor "
    "colorbox raisebox "
    "genfrac prescript"
)

ALPHABETS = _commands(
    "mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr mathnormal bold bm boldsymbol pmb Bbb "
    "frak mathbfit "
    "mathsfit symbf symbfit symup mathds mathbbm mathup cal bb"
)

TEXTUAL = _commands(
    "text textrm textnormal textup textmd textbf textit textsf texttt textsc textsl emph mbox hbox fbox "
    "mathrm rm "
    "operatorname operatornamewithlimits"
)

WORD_STYLES = TEXTUAL | {r"\mathtt", r"\mathit", r"\mathsf", r"\ce", r"\pu"}
ALWAYS_TEXT = TEXTUAL - {r"\mathrm", r"\rm", r"\operatorname", r"\operatornamewithlimits"} | {r"\ce", r"\pu"}

DECLARATIONS = _commands(
    "bf rm it sf tt cal bfseries itshape rmfamily sffamily ttfamily em mit boldmath unboldmath sc sl"
)

DROPPED_ARGUMENT = _commands(
    "hspace vspace mspace mskip hskip kern mkern color phantom hphantom vphantom label rule hbar@ mathllap mathrlap"
)

WRAPPERS = _commands(
    "mathop mathord mathbin mathrel mathopen mathclose mathpunct mathinner ensuremath smash vcenter "
    "llap rlap clap mathclap "
    "hbox@ displaymath@"
)

SIUNITX = _commands(
    "SI si qty unit num SIrange qtyrange numrange ang per of square cubic squared cubed tothe raiseto yocto zepto atto "
    "femto pico nano micro milli centi deci deca deka hecto kilo mega giga tera peta exa zetta yotta kibi mebi gibi "
    "metre meter gram kilogram kg second sec ampere kelvin mole mol candela hertz newton pascal joule watt coulomb "
    "volt farad ohm siemens weber tesla henry celsius degreeCelsius lumen lux becquerel gray sievert litre "
    "liter minute hour day hectare tonne electronvolt bit byte bel decibel dalton astronomicalunit "
    "arcminute arcsecond percent radian steradian bar katal kWh MHz GHz kHz Hz mm cm km nm um ms us ns"
)

OTHER = _commands(
    "begin end tag cr frac over choose atop brace brack above def newcommand renewcommand DeclareMathOperator"
)

ENVIRONMENTS = _words(
    "matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix array cases dcases rcases drcases "
    "aligned align alignat "
    "alignedat gathered gather split equation eqnarray multline subarray tabular math displaymath "
    "flalign numcases CD "
    "subequations darray matrix* pmatrix* bmatrix* Bmatrix* vmatrix* Vmatrix* align* alignat* gather* "
    "equation* "
    "eqnarray* multline* flalign* gathered* tabular*"
)

KNOWN = (
    LETTERS | FUNCTIONS | BIG | RELATIONS | ARROWS | OPERATORS | FENCES | DOTS | SIZING | SPACING | ONE_ARGUMENT
    | SIUNITX | TWO_ARGUMENTS | ALPHABETS | TEXTUAL | DECLARATIONS | DROPPED_ARGUMENT | WRAPPERS | OTHER
)  # fmt: skip

ARITY = dict.fromkeys(ONE_ARGUMENT | ALPHABETS | TEXTUAL, 1) | dict.fromkeys(TWO_ARGUMENTS, 2)
