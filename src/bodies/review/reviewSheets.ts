import type { ListOnSheet } from '../../core/draw/layoutList.js';
import { LEVELS } from '../../index.js';
import { tellLikelyFile } from '../likelySender.js';
import type { PassedOver } from '../passedOver.js';
import { cutText } from './repairWords.js';
import type { Gravity, Review, ReviewedBody } from './reviewBodies.js';
import type { ReviewPoint } from './reviewPoint.js';
import { isReviewed } from './reviewReport.js';

/** The standing of a file in a review, in Chinese. */
export const GRAVITIES: Readonly<Record<Gravity, string>> = {
  unread: '无法审核',
  errors: '有错误',
  toExplain: '需要说明',
  hints: '只有提示',
  none: '没有发现问题',
};

/** What a list leads to, as paths from where the list is kept; left out where there is nothing to lead to. */
export interface ReviewLinks {
  /** The reviewed file itself. */
  readonly file?: (body: ReviewedBody) => string | undefined;
  /** Its return slip; its name ends the link. */
  readonly slip?: (body: ReviewedBody) => string | undefined;
}

/** The lists of files that a review did not use. */
export const UNUSED = { files: '没有审核的文件', last: '没有用上的上年报告' } as const;

/**
 * So many suspected cells and proposals are told in the line of a body, and so much of one finding: what the
 * highest row of Excel has room for. A return slip says all of it.
 */
const MOST = { suspects: 6, repairs: 2, repair: 120, characters: 800 };
const NO_NAME = '（没有机关名称）';

/**
 * The sheets of a review: 审核情况, a line each body; 全部疑点, a line each finding; the files that were not
 * used, if any.
 */
export function reviewSheets(
  review: Review,
  links: ReviewLinks = {},
  passedOver: readonly PassedOver[] = [],
): readonly ListOnSheet[] {
  const unused = [
    { sheet: UNUSED.files, files: passedOver },
    { sheet: UNUSED.last, files: review.unusedLast },
  ];
  const lists = unused.filter(({ files }) => files.length > 0).map(passedSheet);
  return [stateSheet(review, links), pointSheet(review), ...lists];
}

/** The body of a file by its name. */
export function bodyName({ file }: ReviewedBody): string {
  if (!isReviewed(file)) return '';
  return file.org === '' ? NO_NAME : file.org;
}

/** The cells of a body that are most likely wrong, in one line. */
export function tellSuspects({ file }: ReviewedBody): string {
  if (!isReviewed(file)) return '';
  const { suspects } = file;
  const told = suspects.slice(0, MOST.suspects).map((each) => each.replace('!', ' '));
  return told.join('、') + (suspects.length > MOST.suspects ? ` 等 ${suspects.length} 格` : '');
}

/** What mends the report of a body, or why it cannot be read, in one sentence. */
export function tellMending({ file, points }: ReviewedBody): string {
  if (!isReviewed(file)) return file.failure;
  const told = file.repairs.slice(0, MOST.repairs).map((each) => cutText(each, MOST.repair));
  const [first] = points;
  const what = told.length > 0 ? told : first && first.level !== 'hint' ? [first.message] : [];
  return what.length > 0 ? `${what.join('；')}。` : '';
}

/** What was said of last year's report of a body, in one sentence; empty where it was not sought. */
export function tellLast({ file }: ReviewedBody): string {
  return isReviewed(file) && file.last !== '' ? `${file.last}。` : '';
}

/** The columns of the bodies with their widths. */
const COLUMNS = [
  ['序号', 6],
  ['单位', 28],
  ['文件', 28],
  ['结果', 12],
  ['错误', 6],
  ['核实', 6],
  ['提示', 6],
  ['疑似有误的单元格', 28],
  ['怎样改正', 70],
  ['上年报告', 40],
  ['退回单', 10],
] as const;
const ABSENT = '名单里有这个单位，没有收到它能读取的报告';

/** The file that may be that of a body without a report, in one sentence; empty where there is none. */
export function tellMissing(name: string, bodies: readonly ReviewedBody[]): string {
  return tellLikelyFile(
    name,
    bodies.map(({ file }) => ({ file: file.file, org: isReviewed(file) ? file.org : '' })),
  );
}

function stateSheet({ year, bodies, missing }: Review, links: ReviewLinks): ListOnSheet {
  const rows = [
    ...bodies.map((body) => stateRow(body, links)),
    ...missing.map((org) => {
      const told = [ABSENT, tellMissing(org, bodies)].filter((each) => each !== '').join('；');
      return [org, '', '没有报送', '', '', '', '', `${told}。`, '', ''];
    }),
  ];
  // A column that says nothing of any body is left out.
  const hasLast = bodies.some(({ file }) => isReviewed(file) && file.last !== '');
  const isShown = (at: number) =>
    (COLUMNS[at]?.[0] !== '上年报告' || hasLast) &&
    (COLUMNS[at]?.[0] !== '退回单' || links.slip !== undefined);
  const shown = COLUMNS.filter((_, at) => isShown(at));
  return {
    sheet: '审核情况',
    title: `${year === null ? '' : `${year} 年度`}政府信息公开工作年度报告审核情况`,
    head: shown.map(([head]) => head),
    rows: rows.map((row, at) => [at + 1, ...row].filter((_, column) => isShown(column))),
    widths: shown.map(([, width]) => width),
    isWide: true,
  };
}

function stateRow(body: ReviewedBody, { file, slip }: ReviewLinks): ListOnSheet['rows'][number] {
  const linked = (text: string, to: string | undefined) => (to === undefined ? text : { text, to });
  const { error, warning, hint } = body.counts;
  const to = slip?.(body);
  return [
    bodyName(body),
    linked(body.file.file, file?.(body)),
    GRAVITIES[body.gravity],
    ...[error, warning, hint].map((count) => (isReviewed(body.file) ? count : '')),
    tellSuspects(body),
    tellMending(body),
    tellLast(body),
    linked(to === undefined ? '' : '退回单', to),
  ];
}

function pointSheet({ bodies }: Review): ListOnSheet {
  const rows = bodies.flatMap((body) =>
    isReviewed(body.file)
      ? body.points.map((point) => [bodyName(body), body.file.file, ...pointRow(point)])
      : [[bodyName(body), body.file.file, GRAVITIES.unread, '', body.file.failure]],
  );
  return {
    sheet: '全部疑点',
    title: '全部疑点',
    head: ['序号', '单位', '文件', '级别', '位置', '问题'],
    rows: rows.map((row, at) => [at + 1, ...row]),
    widths: [6, 28, 28, 10, 26, 90],
    isWide: true,
  };
}

function pointRow({ level, place, message, reason, passages = [] }: ReviewPoint): readonly string[] {
  const told = [
    `${message}。`,
    ...(reason === undefined ? [] : [`填写说明：${reason}`]),
    ...passages.map(({ text, other }) => `本报告：${text}\n对比报告：${other}`),
  ];
  return [LEVELS[level], place, cutText(told.join('\n'), MOST.characters)];
}

function passedSheet({ sheet, files }: UnusedFiles): ListOnSheet {
  return {
    sheet,
    title: sheet,
    head: ['序号', '文件', '原因'],
    rows: files.map(({ file, why }, at) => [at + 1, file, why]),
    widths: [6, 60, 60],
  };
}

interface UnusedFiles {
  readonly sheet: string;
  readonly files: readonly PassedOver[];
}
