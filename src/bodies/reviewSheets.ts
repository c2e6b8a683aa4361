import type { ListOnSheet } from '../core/draw/layoutList.js';
import { LEVELS } from '../index.js';
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

/** A file that was found and not reviewed, and why: a clause without a full stop. */
export interface PassedOver {
  readonly file: string;
  readonly why: string;
}

/** So many suspected cells and proposals are told in the line of a body, and so much of one finding. */
const MOST = { suspects: 6, repairs: 2, repair: 120, characters: 2000 };
const NO_NAME = '（没有机关名称）';

/** The sheets of a review: 审核情况, a line each body; 全部疑点, a line each finding; 没有审核的文件, if any. */
export function reviewSheets(
  review: Review,
  links: ReviewLinks = {},
  passedOver: readonly PassedOver[] = [],
): readonly ListOnSheet[] {
  const all = [stateSheet(review, links), pointSheet(review)];
  return passedOver.length > 0 ? [...all, passedSheet(passedOver)] : all;
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

/** The columns of the bodies; the last one only where there are return slips. */
const STATE = {
  head: ['序号', '单位', '文件', '结果', '错误', '核实', '提示', '疑似有误的单元格', '怎样改正', '退回单'],
  widths: [6, 28, 28, 12, 6, 6, 6, 28, 70, 10],
};
const ABSENT = '名单里有这个单位，没有收到它本年度能读取的报告。';

function stateSheet({ year, bodies, missing }: Review, links: ReviewLinks): ListOnSheet {
  const count = STATE.head.length - (links.slip ? 0 : 1);
  const rows = [
    ...bodies.map((body) => stateRow(body, links)),
    ...missing.map((org) => [org, '', '没有报告', '', '', '', '', ABSENT, '']),
  ];
  return {
    sheet: '审核情况',
    title: `${year === null ? '' : `${year} 年度`}政府信息公开工作年度报告审核情况`,
    head: STATE.head.slice(0, count),
    rows: rows.map((row, at) => [at + 1, ...row].slice(0, count)),
    widths: STATE.widths.slice(0, count),
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

function passedSheet(passedOver: readonly PassedOver[]): ListOnSheet {
  return {
    sheet: '没有审核的文件',
    title: '没有审核的文件',
    head: ['序号', '文件', '原因'],
    rows: passedOver.map(({ file, why }, at) => [at + 1, file, why]),
    widths: [6, 60, 60],
  };
}
