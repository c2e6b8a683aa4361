import { blocksOf, type Block, type BlockCell, type BlockTable } from '../core/publish/blocks.js';
import { DRAFT, type Composed } from '../core/publish/compose.js';
import type { Export } from '../core/publish/export.js';
import { element, escapeMarkup } from '../core/publish/markup.js';

/** Fonts of official documents, each with what systems have instead. */
const FONT = {
  title: "方正小标宋简体,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun,'Noto Serif CJK SC',serif",
  body: "仿宋_GB2312,FangSong_GB2312,仿宋,FangSong,华文仿宋,STFangsong,'Noto Serif CJK SC',serif",
  heading: "黑体,SimHei,华文黑体,STHeiti,'Noto Sans CJK SC',sans-serif",
  second: "楷体_GB2312,KaiTi_GB2312,楷体,KaiTi,华文楷体,STKaiti,'Noto Serif CJK SC',serif",
  table: "宋体,SimSun,'Noto Serif CJK SC',serif",
  number: "'Times New Roman',Times,'Liberation Serif',宋体,SimSun,serif",
} as const;

/** 3号 with a line pitch of 28 points, first lines indented by two characters; Writer knows no `em`. */
const LINE =
  'margin:0;font-size:16pt;line-height:28pt;font-weight:normal;text-align:justify;text-indent:32pt;';
/** The style of each element, written into it: where a page is pasted, style sheets are dropped. */
const STYLE = {
  title: `margin:0 0 28pt;font-family:${FONT.title};font-size:22pt;line-height:36pt;font-weight:normal;text-align:center;text-wrap:balance;`,
  heading: [
    `${LINE}font-family:${FONT.heading};break-after:avoid;`,
    `${LINE}font-family:${FONT.second};break-after:avoid;`,
  ],
  paragraph: `${LINE}font-family:${FONT.body};overflow-wrap:anywhere;`,
  draft: `margin:0;font-family:${FONT.heading};font-size:16pt;line-height:28pt;text-align:center;color:#c00000;`,
  table:
    'width:100%;margin:6pt 0;border-collapse:collapse;table-layout:fixed;text-indent:0;break-inside:avoid;',
  row: 'break-inside:avoid;',
} as const;
/** A table with more columns takes smaller type. */
const WIDE = 8;

/** The finished report as a page of its own, to be printed on A4 or published. */
export const html: Export = {
  id: 'html',
  title: '网页',
  extension: '.html',
  type: 'text/html;charset=utf-8',
  render: (composed) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${composed.isDraft ? `【${DRAFT}】` : ''}${escapeMarkup(composed.title)}</title>
<style>${PRINT}</style>
</head>
<body style="max-width:156mm;margin:0 auto;padding:10pt;color:#000000;background:#ffffff;">
${composed.isDraft ? `${watermark}\n` : ''}${renderFragment(composed)}</body>
</html>
`,
};

/** The page of GB/T 9704: A4 with its margins, and the number below, outwards, between two dashes. */
const NUMBER = `content:"— " counter(page) " —";font:14pt ${FONT.table}`;
const PRINT = `
@page{size:A4 portrait;margin:37mm 26mm 35mm 28mm}
@page :right{@bottom-right{${NUMBER}}}
@page :left{@bottom-left{${NUMBER}}}
@media print{body{max-width:none!important;padding:0!important}}
`;

/** Printers repeat a fixed element on every page. */
const watermark = element(
  'div',
  {
    'aria-hidden': 'true',
    style: `position:fixed;z-index:-1;top:40%;left:0;right:0;transform:rotate(-30deg);font-family:${FONT.heading};font-size:110pt;line-height:1;text-align:center;color:#eeeeee;`,
  },
  DRAFT,
);

/**
 * The report without a page around it, for pasting into another: no script, no style sheet, and nothing but
 * text from the report.
 */
export function renderFragment(composed: Composed): string {
  return blocksOf(composed)
    .map((block) => `${renderBlock(block)}\n`)
    .join('');
}

function renderBlock(block: Block): string {
  if (block.kind === 'table') return renderTable(block);
  const text = escapeMarkup(block.text);
  if (block.kind === 'title') return element('h1', { style: STYLE.title }, text);
  if (block.kind === 'heading') return element(`h${block.level + 1}`, { style: styleOfHeading(block) }, text);
  return element('p', { style: STYLE[block.kind] }, text);
}

function styleOfHeading({ level, startsPage }: Extract<Block, { readonly kind: 'heading' }>): string {
  return `${STYLE.heading[level - 1] ?? ''}${startsPage ? 'break-before:page;' : ''}`;
}

function renderTable({ name, columns, rows }: BlockTable): string {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const size = columns.length > WIDE ? '9pt' : '10.5pt';
  const widths = columns
    .map((width) => element('col', { style: `width:${((width / whole) * 100).toFixed(2)}%;` }))
    .join('');
  const body = rows
    .map(
      (row) => `${element('tr', { style: STYLE.row }, row.map((cell) => renderCell(cell, size)).join(''))}\n`,
    )
    .join('');
  return element(
    'table',
    // Writer reads the width of a table from its attribute only.
    { 'aria-label': name, width: '100%', style: STYLE.table },
    `${element('colgroup', {}, widths)}\n${element('tbody', {}, `\n${body}`)}`,
  );
}

/** The scopes of a header cell over one line and over several, and the span that tells which. */
const SCOPES = {
  head: ['col', 'colgroup', 'columnSpan'],
  label: ['row', 'rowgroup', 'rowSpan'],
} as const;

function renderCell({ text, rowSpan, columnSpan, role, align }: BlockCell, size: string): string {
  const spans = {
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    colspan: columnSpan > 1 ? columnSpan : undefined,
  };
  const style = `border:1px solid #000000;padding:2pt 1.5pt;font-family:${role === 'number' ? FONT.number : FONT.table};font-size:${size};line-height:1.3;font-weight:normal;text-align:${align};vertical-align:middle;overflow-wrap:anywhere;`;
  if (role === 'number') return element('td', { ...spans, style }, escapeMarkup(text));
  const [single, group, span] = SCOPES[role];
  const scope = { rowSpan, columnSpan }[span] > 1 ? group : single;
  return element('th', { ...spans, scope, style }, escapeMarkup(text));
}
