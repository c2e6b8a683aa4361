import { element, escapeMarkup } from '../../core/publish/markup.js';
import { LEVELS } from '../../index.js';
import type { PassedOver } from '../passedOver.js';
import type { Gravity, Review, ReviewedBody } from './reviewBodies.js';
import type { ReviewPoint } from './reviewPoint.js';
import { isReviewed } from './reviewReport.js';
import {
  bodyName,
  GRAVITIES,
  tellLast,
  tellMending,
  tellMissing,
  tellSuspects,
  UNUSED,
  type ReviewLinks,
} from './reviewSheets.js';

/** So many points of a body are shown; the workbook has all. */
const MOST_POINTS = 5;

/**
 * A review as a page of its own, the gravest body first: without script, without anything from elsewhere, and
 * with nothing but text from the reports. Links are addresses, already encoded.
 */
export function reviewPage(review: Review, links: ReviewLinks, passedOver: readonly PassedOver[]): string {
  const title = `${review.year === null ? '' : `${review.year} 年度`}政府信息公开工作年度报告审核情况`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${element('h1', {}, escapeMarkup(title))}
${totals(review)}
${element('div', { class: 'list' }, bodyTable(review.bodies, links))}
${nameList(
  '没有报送的单位',
  review.missing.map((org) => nameMissing(org, review)),
)}
${nameList(UNUSED.files, passedOver.map(tellPassed))}
${nameList(UNUSED.last, review.unusedLast.map(tellPassed))}
</body>
</html>
`;
}

const STYLE = `
@page{size:A4 landscape;margin:14mm 12mm}
:root{color-scheme:light}
body{margin:0 auto;padding:16px;max-width:1200px;font:15px/1.6 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif;color:#1f1f1f;background:#fff}
h1{font-size:24px;text-align:center;margin:8px 0 16px;font-weight:600}
h2{font-size:18px;margin:24px 0 8px}
.totals{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 16px;padding:0;list-style:none}
.totals li{flex:1 1 110px;padding:8px 12px;border:1px solid #d0d0d0;border-left-width:5px;border-radius:4px}
.totals b{display:block;font-size:24px;line-height:1.2}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{border:1px solid #bdbdbd;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}
thead th{background:#f0f2f5;text-align:center;font-weight:600}
tr{break-inside:avoid}
td.count{text-align:center;font-variant-numeric:tabular-nums}
.state{font-weight:600}
.totals .unread{border-left-color:#6b1a22}.totals .errors{border-left-color:#c00000}.totals .toExplain{border-left-color:#b26b00}
.totals .hints{border-left-color:#1f5fa8}.totals .none{border-left-color:#2e7d32}.totals .missing{border-left-color:#6a1b9a}
.state.unread{color:#6b1a22}.state.errors{color:#c00000}.state.toExplain{color:#8a5200}.state.hints{color:#1f4f8a}.state.none{color:#256628}
.where{color:#555;font-size:13px}
ul.points{margin:6px 0 0;padding-left:1.2em}
.mending{margin:0}
a{color:#0b57b0}
@media(max-width:800px){.list{overflow-x:auto}table{min-width:860px}}
@media print{body{padding:0;max-width:none;font-size:10pt}h1{font-size:16pt}a{color:inherit;text-decoration:none}}
`;

const SHOWN: readonly Gravity[] = ['unread', 'errors', 'toExplain', 'hints', 'none'];

function totals({ bodies, missing }: Review): string {
  const counts = SHOWN.map((gravity) => {
    const count = bodies.filter((each) => each.gravity === gravity).length;
    return [gravity, GRAVITIES[gravity], count] as const;
  });
  const all = [...counts, ...(missing.length > 0 ? [['missing', '没有报送', missing.length] as const] : [])];
  const items = all.map(([name, told, count]) =>
    element('li', { class: name }, `${element('b', {}, String(count))}${escapeMarkup(told)}`),
  );
  return `${element('ul', { class: 'totals' }, items.join(''))}`;
}

const COLUMNS = [
  ['序号', 5],
  ['单位和文件', 22],
  ['结果', 8],
  ['错误', 4.5],
  ['核实', 4.5],
  ['提示', 4.5],
  ['疑似有误的单元格', 14],
  ['问题和改法', 37.5],
] as const;

function bodyTable(bodies: readonly ReviewedBody[], links: ReviewLinks): string {
  const widths = COLUMNS.map(([, width]) => element('col', { style: `width:${width}%` })).join('');
  const heads = COLUMNS.map(([text]) => element('th', { scope: 'col' }, text)).join('');
  const rows = bodies.map((body, at) => `${bodyRow(body, at + 1, links)}\n`).join('');
  return element(
    'table',
    {},
    `${element('colgroup', {}, widths)}${element('thead', {}, element('tr', {}, heads))}\n${element('tbody', {}, `\n${rows}`)}`,
  );
}

function bodyRow(body: ReviewedBody, number: number, { file, slip }: ReviewLinks): string {
  const { error, warning, hint } = body.counts;
  const isRead = isReviewed(body.file);
  const toSlip = slip?.(body);
  const last = tellLast(body);
  const named = [
    element('div', {}, escapeMarkup(bodyName(body))),
    element('div', { class: 'where' }, linked(body.file.file, file?.(body))),
    last === '' ? '' : element('div', { class: 'where' }, escapeMarkup(last)),
    toSlip === undefined ? '' : element('div', { class: 'where' }, linked('退回单', toSlip)),
  ];
  const cells = [
    element('td', { class: 'count' }, String(number)),
    element('td', {}, named.join('')),
    element('td', { class: `state ${body.gravity}` }, GRAVITIES[body.gravity]),
    ...[error, warning, hint].map((count) => element('td', { class: 'count' }, isRead ? String(count) : '')),
    element('td', {}, escapeMarkup(tellSuspects(body))),
    element('td', {}, tellPoints(body)),
  ];
  return element('tr', {}, cells.join(''));
}

function linked(text: string, to: string | undefined): string {
  return to === undefined ? escapeMarkup(text) : element('a', { href: to }, escapeMarkup(text));
}

function tellPoints(body: ReviewedBody): string {
  const shown = body.points.slice(0, MOST_POINTS).map((point) => element('li', {}, tellPoint(point)));
  const { error, warning, hint } = body.counts;
  const left = error + warning + hint - shown.length;
  const more = left > 0 ? [element('li', {}, `另有 ${left} 处，见审核.xlsx 的“全部疑点”。`)] : [];
  const list = shown.length > 0 ? element('ul', { class: 'points' }, [...shown, ...more].join('')) : '';
  const hasRepair = 'repairs' in body.file ? body.file.repairs.length > 0 : true;
  return (hasRepair ? element('p', { class: 'mending' }, escapeMarkup(tellMending(body))) : '') + list;
}

function tellPoint({ level, place, message, reason }: ReviewPoint): string {
  const where = place === '' ? '' : `${element('span', { class: 'where' }, escapeMarkup(place))} `;
  const why = reason === undefined ? '' : `（填写说明：${escapeMarkup(reason)}）`;
  return `［${LEVELS[level]}］${where}${escapeMarkup(message)}。${why}`;
}

function nameMissing(org: string, { bodies }: Review): string {
  const likely = tellMissing(org, bodies);
  return likely === '' ? org : `${org}：${likely}。`;
}

function tellPassed({ file, why }: PassedOver): string {
  return `${file}：${why}`;
}

function nameList(title: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const items = names.map((name) => element('li', {}, escapeMarkup(name)));
  return `${element('h2', {}, title)}\n${element('ul', {}, items.join('\n'))}`;
}
