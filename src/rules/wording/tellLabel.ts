import type { Subject } from '../../core/check/rule.js';
import { tablesOf } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import type { Draft } from '../../core/report/finding.js';
import type { Remark } from '../../core/report/remark.js';
import { quoteStart } from './quote.js';
import { tellHidden, tellHiddenCopy } from './tellHidden.js';

/** Characters of a wrong label, and of the name of a line too many, that a message quotes. */
const QUOTED = { label: 60, line: 40 };

/** What a line, or a block of lines, is called. */
const LINE = { row: '行', column: '列', block: '部分' } as const;

/** Missing lines that a message names; of more it says that some are. */
const MOST_NAMED = 3;
/** So many parts of a line are all named. */
const MOST_PARTS = 4;

type Kind = Remark['kind'];
type Told = Omit<Draft, 'cells'>;
type Tellers = {
  readonly [K in Kind]?: (
    remark: Extract<Remark, { readonly kind: K }>,
    tableName: (code: string) => string,
    year: number | null,
  ) => Told;
};

/** The finding for each kind of remark about labels; the other kinds belong to other rules. */
const tellers: Tellers = {
  label: ({ official, found, address }, _, year) => ({
    level: 'warning',
    topic: `label ${official}`,
    addresses: [address],
    message: tellWrongLabel(found, official, year),
  }),
  missingTable: (remark, tableName) => ({
    level: 'error',
    ...(remark.hiddenSheet === undefined ? { part: remark.table } : { hiddenSheet: remark.hiddenSheet }),
    message: tellMissing(remark, tableName(remark.table)),
  }),
  hiddenCopy: ({ table, sheet, isVeryHidden }, tableName) => ({
    level: 'hint',
    hiddenSheet: sheet,
    message: tellHiddenCopy(sheet, tableName(table), isVeryHidden),
  }),
  runOnTitle: ({ title, address }) => ({
    level: 'warning',
    topic: `label ${title}`,
    addresses: [address],
    message: `“${title}”的标题和正文写在同一行，正文已经读取，请把正文另起一行`,
  }),
  numberedText: ({ chapter, found, official, address }) => ({
    level: official === undefined ? 'hint' : 'warning',
    topic: `numberedText ${chapter}`,
    addresses: [address],
    message:
      official === undefined
        ? `“${found}”像一章的标题，官方格式没有这一章，读作了“${chapter}”的正文，请核对序号`
        : `“${found}”像一章的标题，读作了“${chapter}”的正文，如果是“${official}”的标题，请改为官方格式的写法`,
  }),
  strayTitle: ({ title, address }) => ({
    level: 'error',
    addresses: [address],
    message: `这里多出一个“${title}”的标题，它下面的内容没有读取，请并到该章所在的工作表`,
  }),
  secondCover: ({ sheet }) => ({
    level: 'warning',
    topic: `secondCover ${sheet}`,
    sheet,
    message: `工作表“${sheet}”也像封面，没有读取，请确认不需要后删去`,
  }),
  displaced: ({ label: name, address }) => ({
    level: 'warning',
    topic: `displaced ${name}`,
    addresses: [address],
    message: `“${name}”的位置与官方格式不一致，请按官方顺序排列`,
  }),
  extraLine: (remark, tableName) => ({
    level: remark.isRepeated || remark.isOther === true ? 'error' : 'warning',
    topic: `extraLine ${remark.table}.${remark.axis} ${remark.found}`,
    addresses: [remark.address],
    message: tellExtra(remark, tableName(remark.table)),
  }),
  mixedLines: (remark, tableName) => ({
    level: 'error',
    addresses: remark.addresses,
    message: tellMixed(remark, tableName(remark.table)),
  }),
  otherYears: (remark, tableName) => ({
    level: 'error',
    addresses: [remark.address],
    message: tellYears(remark, tableName(remark.table)),
  }),
  tableYear: ({ tables, said, year, sheet, address }, tableName) => ({
    level: 'warning',
    topic: `tableYear ${tables.join(' ')}`,
    ...(sheet === undefined ? { addresses: address === undefined ? [] : [address] } : { sheet }),
    message: tellTableYear(tables.map(tableName).join('、'), said, year, sheet),
  }),
  severalRows: (remark, tableName) => ({
    level: 'error',
    addresses: [remark.address],
    message: tellSeveral(remark, tableName(remark.table)),
  }),
  partsOnly: (remark, tableName) => ({
    level: 'error',
    addresses: [remark.address],
    message: tellParts(remark, tableName(remark.table)),
  }),
  turnedTable: ({ table, address }, tableName) => ({
    level: 'error',
    addresses: [address],
    message: `${tableName(table)}的行和列与官方格式横竖颠倒，没有读取，请复制后用“选择性粘贴”里的“转置”改成官方格式`,
  }),
  blocksInRows: ({ table, address }, tableName) => ({
    level: 'error',
    addresses: [address],
    message: `${tableName(table)}的各部分上下排成了几行，官方格式是左右排成一行，没有读取，请按官方格式排成一行`,
  }),
  partElsewhere: (remark) => ({ level: 'error', sheet: remark.sheet, message: tellElsewhere(remark) }),
  columnNumbers: ({ table, found: [first, last], address }, tableName) => ({
    level: 'error',
    addresses: [address],
    message: `${tableName(table)}这一行从“${first}”到“${last}”依次加一，像是各列的序号，已当作填报的数字读取，如果是序号，请改为填报的数字`,
  }),
  missingLine: ({ table, label: name }, tableName) => ({
    level: 'error',
    part: table,
    message: `${tableName(table)}缺少“${name}”，请按官方格式补上`,
  }),
};

/** What is wrong with the tables, lines or labels by a remark of the reader; nothing for other remarks. */
export function tellLabel<K extends Kind>(
  remark: Extract<Remark, { readonly kind: K }>,
  { form, report: { year } }: Subject,
): readonly Draft[] {
  const tableName = (code: string) =>
    tablesOf(form.edition).find((table) => table.code === code)?.name ?? code;
  const told = tellers[remark.kind as K]?.(remark, tableName, year);
  return told ? [{ cells: [], ...told }] : [];
}

function quoteLine(name: string): string {
  return quoteStart(name, QUOTED.line);
}

function tellExtra(
  {
    axis,
    found,
    isRepeated,
    isOther,
    isHeading,
    missing = [],
    mayCount,
    others = [],
  }: Extract<Remark, { readonly kind: 'extraLine' }>,
  table: string,
): string {
  const line = LINE[axis];
  if (isOther === true)
    return `${table}的${quoteLine(found)}一${line}只有其他年度的版式才有，没有读取，请改为官方格式的${line}`;
  if (isHeading === true)
    return `${table}的${quoteLine(found)}单独占一行并填了数字，官方格式没有这样的小计，没有读取，请删去这一行的数字`;
  if (isRepeated)
    return `${table}有两${line}“${found}”，只读取了一${line}，如果各是一部分，请合成一${line}，填总数，如果是重复的，请删去多余的一${line}`;
  const name = found === '' ? '没有名称的' : quoteLine(found);
  if (missing.length > 0) return tellLost(found, missing, line, table);
  const advice = mayCount ? `其中的数字应当计入别的${line}的，请先计入再删去` : '请删去';
  const [lines, these] =
    others.length > 0 ? [quoteSome([found, ...others]), '几'] : [`${name}一${line}`, '一'];
  return `${table}多出${lines}，没有读取，官方格式没有这${these}${line}，${advice}`;
}

/** A line too many that may be one of those that are missing. */
function tellLost(found: string, missing: readonly string[], line: string, table: string): string {
  const lost =
    missing.length > MOST_NAMED ? `某一${line}` : missing.map((label) => `“${label}”`).join('或者');
  return found === ''
    ? `${table}有一${line}没有名称，没有读取，如果就是缺少的${lost}，请补上名称，否则请删去`
    : `${table}的${quoteLine(found)}一${line}不是官方格式的${line}，没有读取，如果就是缺少的${lost}，请改为官方格式的写法，否则请删去`;
}

function tellMixed(
  { axis, labels, found }: Extract<Remark, { readonly kind: 'mixedLines' }>,
  table: string,
): string {
  const line = LINE[axis];
  const names = found.map((name) => (name === '' ? `没有名称的${line}` : quoteLine(name)));
  const official = labels.map((name) => `哪一${line}是“${name}”`).join('、');
  return `${table}的${names.join('、')}分不清${official}，没有读取，请把${line}名改为官方格式的写法`;
}

function tellYears(
  { axis, found, year }: Extract<Remark, { readonly kind: 'otherYears' }>,
  table: string,
): string {
  const line = LINE[axis];
  const labels = found.map(quoteLine).join('');
  const own = year === null ? '本年度' : ` ${year} 年`;
  return found.length > 1
    ? `${table}的数字写的是${labels}，分不清哪一${line}是${own}的，没有读取，请只保留本年度的一${line}`
    : `${table}的数字写的是${labels}，不是${own}的，没有读取，请改为本年度的数字和年度`;
}

function tellTableYear(tables: string, said: number, year: number, sheet: string | undefined): string {
  const [where, name] =
    sheet === undefined ? [`${tables}上面的标题`, '标题'] : [`工作表“${sheet}”的名称`, '名称'];
  const other = said === 0 ? '不是本年度' : `写的是 ${said} 年`;
  return `${where}${other}，报告的年度是 ${year}，请核对${tables}的数字是哪一年度的，是 ${year} 年的请改${name}`;
}

function tellSeveral(
  { found, arePeriods, areVersions }: Extract<Remark, { readonly kind: 'severalRows' }>,
  table: string,
): string {
  const labels = found.filter((label) => label !== '');
  const quoted = labels.length > 0 ? `（${quoteSome(labels)}）` : '';
  if (areVersions)
    return `${table}有 ${found.length} 行数字${quoted}，分不清哪一行是要公布的，没有读取，请只留要公布的一行`;
  const advice = arePeriods ? '请加一行“全年”，写全年的数字' : '请把各行相加，写在“合计”一行';
  return `${table}有 ${found.length} 行数字${quoted}，分不清哪一行是合计，没有读取，${advice}`;
}

/** The names of parts; of many the first ones, and how many they are. */
function quoteSome(names: readonly string[]): string {
  const quoted = names.map(quoteLine);
  if (quoted.length <= MOST_PARTS) return quoted.join('、');
  return `${quoted.slice(0, MOST_NAMED).join('、')}等 ${quoted.length} 个部分`;
}

function tellParts(
  { axis, lines, found, arePeriods, areVersions }: Extract<Remark, { readonly kind: 'partsOnly' }>,
  table: string,
): string {
  const line = LINE[axis];
  const first = quoteLine(lines[0] ?? '');
  const isOne = lines.length === 1;
  const several = isOne ? `${first}一${line}` : `${first}等 ${lines.length} ${line}各`;
  if (found.length === 0)
    return `${table}的${several}有几${line}数字，分不清哪一${line}是全部的，没有读取，如果各是一部分，请合成一${line}，填总数，如果是重复的，请只留一${line}`;
  if (areVersions)
    return `${table}的${several}分成了${quoteSome(found)}，分不清哪一${line}是要公布的，没有读取，请${isOne ? '' : '各'}只留要公布的一${line}`;
  const total = arePeriods ? '“全年”，写全年的数字' : `“合计”，写各${line}之和`;
  const advice = `请${isOne ? '' : '各'}加一${line}${total}`;
  return `${table}的${several}分成了${quoteSome(found)}，分不清哪一${line}是合计，没有读取，${advice}`;
}

function tellElsewhere(remark: Extract<Remark, { readonly kind: 'partElsewhere' }>): string {
  const { name, line, label, count, sheet, read } = remark;
  const one = LINE[line];
  const quoted = `${name}的${quoteLine(label)}`;
  const lines = count > 1 ? `${quoted}等 ${count} ${one}` : `${quoted}一${one}`;
  return sheet === read
    ? `${lines}写在工作表“${sheet}”的另一处，没有读取，请合成一张完整的表`
    : `${lines}写在工作表“${sheet}”里，没有读取，请并到工作表“${read}”，合成一张完整的表`;
}

function tellWrongLabel(found: string, official: string, year: number | null): string {
  if (found === '') return `此处的文字缺失，应为“${official}”`;
  const said = official.includes('本年') && /20\d\d/.exec(fold(found))?.[0];
  if (said && year !== null && Number(said) !== year)
    return `${quoteStart(found, QUOTED.label)}写的是 ${said} 年，报告的年度是 ${year}，请核对数字是哪一年度的，再改为“${official}”`;
  const letters = new Set(official.match(/\p{L}/gu));
  const isUnlike = !found.match(/\p{L}/gu)?.some((letter) => letters.has(letter));
  return isUnlike
    ? `${quoteStart(found, QUOTED.label)}不是官方格式的名称，按位置读作了“${official}”，请核对数字是不是它的，再改为官方格式的写法`
    : `${quoteStart(found, QUOTED.label)}与官方格式不一致，应为“${official}”`;
}

function tellMissing(
  {
    hiddenSheet,
    isVeryHidden,
    similar,
    isOneSheet,
    pictures = 0,
  }: Extract<Remark, { readonly kind: 'missingTable' }>,
  table: string,
): string {
  if (hiddenSheet !== undefined) return `${table}${tellHidden(hiddenSheet, isVeryHidden)}`;
  if (isOneSheet === true)
    return `没有找到${table}，.csv 这样的文件只存一张工作表，请选择原来的工作簿，或者把各表合到一个工作簿里`;
  if (!similar && pictures > 0)
    return `没有找到${table}，文档里有 ${pictures} 处图片或图形，做成图片的表格读不出数字，请按原表填写`;
  return similar
    ? `没有找到${table}，“${similar.sheet}”里只有 ${similar.labels} 个名称与它相同，没有读取，如果就是这张表，请把行名和列名改为官方格式的写法`
    : `没有找到${table}，请补上完整的表格`;
}
