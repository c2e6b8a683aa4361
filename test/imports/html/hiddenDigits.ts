/** A page with a table of one row whose second cell shows a figure. */
export interface HidingPage {
  readonly css: string;
  readonly row: string;
  /** The texts of the cells that are seen, with those that are not as `-`. */
  readonly seen: string;
}

const LABEL = '<td>甲</td>';
const END = '<td class="end">2</td>';

/** A row whose figure has a digit in an element with these attributes. */
const digit = (attributes: string) => `${LABEL}<td class="fig">1<span ${attributes}>8</span></td>${END}`;

type Written = readonly [selector: string, attributes: string];

/** Selectors that fit the element with the second digit of 18. */
const FITTING: readonly Written[] = [
  ['[data-h]', 'data-h'],
  ['[data-h=a]', 'data-h="a"'],
  ['[data-h="a b"]', 'data-h="a b"'],
  ['[data-h=A i]', 'data-h="a"'],
  ['[dir=LTR]', 'dir="ltr"'],
  ['[class~=x]', 'class="y x"'],
  ['[class^=x]', 'class="xy"'],
  ['[class$=y]', 'class="xy"'],
  ['[class*=y]', 'class="xyz"'],
  ['[lang|=zh]', 'lang="zh-CN"'],
  ['[style*="top"]', 'style="top:0"'],
  ['[data-a="x,.y"]', 'data-a="x,.y"'],
  ['[data-a="]"] ', 'data-a="]"'],
  ['#i', 'id="i"'],
  [String.raw`#\31 8`, 'id="18"'],
  [String.raw`.\31 8`, 'class="18"'],
  [String.raw`.a\:b`, 'class="a:b"'],
  [String.raw`.w-1\/2`, 'class="w-1/2"'],
  [String.raw`.\78 y`, 'class="xy"'],
  ['.\u8868', 'class="\u8868"'],
  ['td > span', ''],
  ['tr span', ''],
  ['.w > td span', ''],
  ['table > tbody > tr > td > span', ''],
  ['td+td span', ''],
  ['td ~ td > span', ''],
  ['span:last-child', ''],
  ['span:first-child', ''],
  ['span:only-child', ''],
  ['span:nth-child(1)', ''],
  ['span:nth-child(n+1)', ''],
  ['span:nth-child(-n+1)', ''],
  ['td:nth-child(even) span', ''],
  ['td:nth-child(2n) span', ''],
  ['td:nth-child(3n-1) span', ''],
  ['td:nth-child(+2) span', ''],
  ['td:NTH-CHILD(2N) span', ''],
  ['td:nth-child( 2 ) span', ''],
  ['td:nth-child(1 of .fig) span', ''],
  ['td:nth-last-child(2) span', ''],
  ['td:nth-last-child(2 of td) span', ''],
  ['span:nth-of-type(1)', ''],
  ['td:nth-last-of-type(2) span', ''],
  ['td:not(.end):not(:first-child) span', ''],
  ['span:not(.x, .y)', 'class="z"'],
  ['span:not(:hover)', ''],
  ['td:is(.fig, .k) span', ''],
  [':is(.fig) :is(b, span)', ''],
  [':where(td) span', ''],
  ['td:has(span) span', ''],
  ['tr:has(> .fig) span', ''],
  ['td:has(+ .end) span', ''],
  ['table:has(.end) span', ''],
  ['html > body span', ''],
  [':root span', ''],
  ['*|span', ''],
  ['SPAN.x', 'class="x"'],
];

/** Selectors that do not fit it, or that browsers do not know. */
const UNFIT: readonly Written[] = [
  ['[data-h=A]', 'data-h="a"'],
  ['[class="x"]', 'class="y x"'],
  ['[class*=""]', 'class="xyz"'],
  ['.A', 'class="a"'],
  ['tr > span', ''],
  ['td + td + td span', ''],
  ['.end ~ td span', ''],
  ['span:nth-child(n+2)', ''],
  ['td:nth-child(odd) span', ''],
  ['td:nth-child(2 of .fig) span', ''],
  ['td:first-of-type span', ''],
  ['td:not(.fig) span', ''],
  ['span:not(.x, .y)', 'class="y"'],
  ['td:has(> b) span', ''],
  ['td:has(~ .fig) span', ''],
  ['span:empty', ''],
  ['span:hover', ''],
  ['span:visited', ''],
  ['span:active, span:focus', ''],
  ['.x, ', 'class="x"'],
  ['.x::selection', 'class="x"'],
  ['.x:before', 'class="x"'],
  ['> span', ''],
  ['..x', 'class="x"'],
];

/** Selectors of which it is not known whether they fit. */
const UNKNOWN: readonly Written[] = [
  ['span:unheard-of', ''],
  ['.x, span:unheard-of', 'class="x"'],
  ['.x, span::unheard-of', 'class="x"'],
  ['span:lang(zh)', 'lang="zh"'],
];

/** Style sheets that hide `.x`, which has the second digit of 18. */
const HIDING: readonly string[] = [
  'td { & .x{display:none} }',
  'td { .x{display:none} }',
  'td { > .x{display:none} }',
  'td { color:red; .y{color:red} .x{display:none} }',
  'span { &.x{display:none} }',
  'span { .fig &{display:none} }',
  '.q, td { b, .x{display:none} }',
  'tr { td { .x{display:none} } }',
  '.x { @media screen{display:none} }',
  'td { @media screen{ .x{display:none} } }',
  '@media screen{.x{display:none}}',
  '@media (min-width:1px) or (fold:2){.x{display:none}}',
  '@media (min-width:1px) and (max-width:9999px){.x{display:none}}',
  '@media not (max-width:9px){.x{display:none}}',
  '@media (400px < width < 1700px){.x{display:none}}',
  '@media all and (-webkit-min-device-pixel-ratio:0){.x{display:none}}',
  '@media (color){.x{display:none}}',
  '@media (prefers-reduced-motion:no-preference){.x{display:none}}',
  '@media (orientation:landscape){.x{display:none}}',
  '@media (min-aspect-ratio:1/1){.x{display:none}}',
  '@media only screen and (width){.x{display:none}}',
  '@supports (display:grid){.x{display:none}}',
  '@supports (display:grid) and (not (display:-ms-grid)){.x{display:none}}',
  '@supports (-moz-a:b) or (color:red){.x{display:none}}',
  '@supports selector(a > b){.x{display:none}}',
  '@layer a{.x{display:none}}',
  '@layer a,b; @layer b{.x{display:none}} @layer a{.x.x{display:inline}}',
  '@layer a{.x{display:none!important}} .x{display:inline!important}',
  '.x.x{display:none} .x{display:inline}',
  '.x{display:none!important} td .x{display:inline}',
  '.x{display:none ! important} td .x{display:inline}',
  ':is(#k, .x){display:none} .x{display:inline}',
  '.x:not(#k){display:none} .x.x.x{display:inline}',
  'td:nth-child(2) .x{display:none} td span.x{display:inline}',
  '.x{display:none;display:unheard-of}',
  '.x{display:none;display:-ms-grid}',
  String.raw`.x{d\69splay:none}`,
  String.raw`.x{display:n\6f ne}`,
  '.x{display/**/:/* * */none}',
  '.x{/* } */display:none}',
  '.x{background:url(data:a;b{c);display:none}',
  '.x{background:url("a;}b");display:none}',
  `.x{background:url(data:image/png;base64,${'A'.repeat(3000)});display:none}`,
  '.y{color:red}}.z{} .x{display:none}',
  '<!-- .x{display:none} -->',
  '@charset "utf-8";.x{display:none}',
  '@import url(a;b.css);.x{display:none}',
  '@font-face{font-family:a;src:url(a)} .x{display:none}',
  '.x{display:none',
  '@media screen{.x{display:none',
  '.x{visibility:hidden}',
  'td{--h:none} .x{display:var(--h)}',
  ':root{--h:none} .x{display:var(--h)}',
  '.x{display:var(--none,none)}',
  '.x{content-visibility:hidden;display:inline-block}',
  ':is(:-ms-lang(x), .x){display:none}',
  ':where(:-o-prefocus, .x){display:none}',
];

/** Style sheets that do not hide it. */
const SHOWING: readonly string[] = [
  '.q { .x{display:none} }',
  '.x { @media print{display:none} }',
  '.x { color:red; &:hover{display:none} }',
  '@media print{.x{display:none}}',
  '@media (-ms-high-contrast:none){.x{display:none}}',
  '@media (prefers-reduced-motion:reduce){.x{display:none}}',
  '@media (min-resolution:2dppx){.x{display:none}}',
  '@media screen and (max-width:0){.x{display:none}}',
  '@supports not (display:grid){.x{display:none}}',
  '@supports (-ms-ime-align:auto){.x{display:none}}',
  '@supports (-moz-appearance:none){.x{display:none}}',
  '@layer a{.x{display:none}} .x{display:inline}',
  '@layer a{.x.x{display:none}} .x{display:inline}',
  '@layer a{ @layer b{.x{display:none}} .x{display:inline} }',
  '@layer{.x{display:none}} @layer{.x{display:inline}}',
  '.x{display:none} .x{display:inline}',
  ':where(#k, .x){display:none} span{display:inline}',
  String.raw`.x{display:none\9}`,
  '.x{*display:none}',
  '.y{color:red;;};.x{display:none}',
  '.y{color:red} ;.x{display:none} .x{color:red}',
  '.y{color:red}} .x{display:none}',
  '@keyframes a{from{display:none}} .x{color:red}',
  '@-moz-document url-prefix(){.x{display:none}}',
  '@unheard-of a{.x{display:none}}',
  '@container (width > 1px){.x{display:none}}',
  '@container a (width > 1px) and (height > 1px){.x{display:none}}',
  '.container:hover{color:red} @CONTAINER not (width > 1px){.x{display:none}}',
  '.x:-moz-drag-over{display:none}',
  ':-moz-full-screen .x{display:none}',
  '.x:-ms-fullscreen{display:none}',
  ':-ms-lang(x), .x{display:none}',
  '.x:-khtml-drag, .x{display:none}',
  ':is(:-o-prefocus, .y).x{display:none}',
  '.x{opacity:var(--h)} td{--h:1} .y{--h:.5}',
  '.x{opacity:var(--h,1)} td{--h:100%} .y{--h:0.75} .z{--h:50%}',
  '.x{display:none;all:unset}',
  ':root{--h:inline} .x{display:var(--h)}',
  '.x{display:contents}',
];

/** Rows with other parts that are hidden, or not. */
const ROWS: readonly (readonly [css: string, row: string, seen: string])[] = [
  ['tr:nth-child(1){display:none}', digit(''), '-|-|-'],
  ['*{display:none}', digit(''), '-|-|-'],
  ['td:nth-child(2){display:none}', digit(''), '甲|-|2'],
  ['td:nth-child(2){visibility:hidden}', digit(''), '甲||2'],
  ['.fig{visibility:hidden} .x{visibility:visible}', digit('class="x"'), '甲|8|2'],
  ['td:last-child{display:none}', digit(''), '甲|18|-'],
  ['td + td{display:none}', digit(''), '甲|-|-'],
  ['[hidden]{display:table-cell}', `${LABEL}<td hidden>18</td>${END}`, '甲|18|2'],
  ['td[hidden]{color:red}', `${LABEL}<td hidden>18</td>${END}`, '甲|-|2'],
  ['[hidden]{display:none!important}.b{display:inline!important}', digit('hidden class="b"'), '甲|18|2'],
  ['td:empty{display:none}', `${LABEL}<td></td><td>18</td>${END}`, '甲|-|18|2'],
  ['td:not(:empty) b:empty{display:none}', `${LABEL}<td>1<b></b>8</td>${END}`, '甲|18|2'],
  ['td[colspan="2"]{display:none}', `${LABEL}<td colspan=2>18</td>${END}`, '甲|-|2'],
  ['', `${LABEL}<td>1<b popover>8</b></td>${END}`, '甲|1|2'],
  ['.v{visibility:hidden} .x{visibility:inherit}', digit('class=v><b class=x>9</b></span><span'), '甲|18|2'],
  ['.v{visibility:hidden} .x{visibility:initial}', digit('class=v><b class=x>9</b></span><span'), '甲|198|2'],
  ['', digit('style="{display:none}"'), '甲|18|2'],
  ['', digit('style="{};display:none"'), '甲|1|2'],
  ['', digit('style="a:{b;c};display:none"'), '甲|1|2'],
  ['.x{white-space:pre-line}', `${LABEL}<td class="x">1\n8</td>${END}`, '甲|1\n8|2'],
  ['td{white-space:pre} .x{white-space:normal}', `${LABEL}<td class="x">1\n8</td>${END}`, '甲|1 8|2'],
  ['', `${LABEL}<td><pre>1\n8</pre></td>${END}`, '甲|1\n8|2'],
  ['', `${LABEL}<td><nobr>1</nobr><data>8</data></td>${END}`, '甲|18|2'],
  ['b{display:inline}', `${LABEL}<td>1<b popover>8</b></td>${END}`, '甲|1\n8|2'],
  ['', `${LABEL}<td>18<div popover>7</div></td>${END}`, '甲|18|2'],
  ['', `${LABEL}<td>18<dialog>7</dialog></td>${END}`, '甲|18|2'],
  ['dialog{display:inline;all:unset}', `${LABEL}<td>1<dialog>8</dialog></td>${END}`, '甲|18|2'],
  ['', `${LABEL}<td>18<div hidden="until-found">7</div></td>${END}`, '甲|18|2'],
  ['', `${LABEL}<td>1<map>8</map></td>${END}`, '甲|18|2'],
  ['', `${LABEL}<td>18<details>7</details></td>${END}`, '甲|18|2'],
  ['', `${LABEL}<td><details><summary>18</summary>7</details></td>${END}`, '甲|18|2'],
  ['*{display:inline}', `${LABEL}<td>1<details><summary>8</summary>7</details></td>${END}`, '甲|18|2'],
  [
    '.w > div .f{display:none}',
    `${LABEL}<td class=w><div><div><b class=f>1</b>8</div></div></td>${END}`,
    '甲|8|2',
  ],
];

const written = (list: readonly Written[], seen: string): readonly HidingPage[] =>
  list.map(([selector, attributes]) => ({ css: `${selector}{display:none}`, row: digit(attributes), seen }));
const sheets = (list: readonly string[], seen: string): readonly HidingPage[] =>
  list.map((css) => ({ css, row: digit('class="x"'), seen }));

/** Pages whose style sheets hide a part of a figure, a cell or a row by each kind of rule, or do not. */
export const HIDING_PAGES: readonly HidingPage[] = [
  ...written(FITTING, '甲|1|2'),
  ...written(UNFIT, '甲|18|2'),
  ...sheets(HIDING, '甲|1|2'),
  ...sheets(SHOWING, '甲|18|2'),
  ...ROWS.map(([css, row, seen]) => ({ css, row, seen })),
];

/** Declarations without an effect on a part of a line, unless style sheets that are not known say more. */
const IDLE = [
  'width:0;overflow:hidden',
  'max-height:0;overflow:hidden',
  'left:-9999px',
  'position:sticky;top:-9999px',
  'transform:scale(0)',
  'scale:0',
  'text-indent:-9999px',
  'content-visibility:hidden',
];

/** Pages whose style sheets may hide the second digit of 18: what is seen differs between browsers. */
export const DOUBTFUL_PAGES: readonly HidingPage[] = [
  ...written(UNKNOWN, '甲|1\n8|2'),
  ...sheets(
    [
      'td{container-type:inline-size} @container (width > 1px){.x{display:none}}',
      '@media (min-width:calc(1px + 1em)){.x{display:none}}',
      '@scope (td){.x{display:none}}',
      '@container style(--a:1){.x{display:none}}',
      ':-moz-drag-over, .x{display:none}',
      '.x:-moz-read-only{display:none}',
      '.x{opacity:var(--h)} td{--h:1} .y{--h:0}',
      ':root{--h:none} td{--h:inline} .x{display:var(--h)}',
      '.x{display:none} .x:unheard-of{display:inline}',
      '.x{content:url(a.png)}',
      ...IDLE.map((style) => `.x{${style}}`),
    ],
    '甲|1\n8|2',
  ),
  { css: '', row: digit('hidden="until-found"'), seen: '甲|1\n8|2' },
  ...sheets(
    [
      '.fig::first-letter{font-size:0}',
      '.fig:first-letter{color:transparent}',
      '.fig::first-line{text-decoration:line-through}',
    ],
    '甲|〔图〕18|2',
  ),
  {
    css: '',
    row: digit('').replace('8<', '<template shadowrootmode=open>7</template>8<'),
    seen: '甲|1〔图〕8|2',
  },
];

/** The page of a row. */
export function hidingPage({ css, row }: HidingPage): string {
  return `<!doctype html><meta charset="utf-8"><style>${css}</style><table><tr class="w">${row}</tr></table>`;
}
