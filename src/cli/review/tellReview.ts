import { nameReport } from '../../bodies/review/nameReport.js';
import {
  isReturned,
  type Gravity,
  type Review,
  type ReviewedBody,
} from '../../bodies/review/reviewBodies.js';
import { isReviewed } from '../../bodies/review/reviewReport.js';
import { GRAVITIES, tellMending, tellMissing, UNUSED } from '../../bodies/review/reviewSheets.js';
import type { ExitCode, Terminal } from '../options/command.js';
import { showInLine } from '../terminal/showControls.js';

const ORDER: readonly Gravity[] = ['unread', 'errors', 'toExplain', 'hints', 'none'];

/** Tells a review in short: how many files stand how, and a line for each that is not right. */
export function tellReview({ year, bodies, missing, unusedLast }: Review, { out }: Terminal): void {
  const counts = ORDER.map((gravity) => {
    const count = bodies.filter((each) => each.gravity === gravity).length;
    return `${GRAVITIES[gravity]} ${count} 个`;
  });
  const of = year === null ? '' : `${year} 年度：`;
  out(`${of}审核了 ${bodies.length} 个文件，${counts.join('，')}。\n`);
  for (const body of bodies) if (isReturned(body) || body.gravity === 'unread') out(`  ${tellBody(body)}\n`);
  for (const org of missing) {
    const said = [org, tellMissing(org, bodies)].filter((part) => part !== '').map(showInLine);
    out(`  没有报送　${said.join('：')}。\n`);
  }
  const lacking = bodies.filter(({ file }) => isReviewed(file) && file.lacksLast === true).length;
  if (lacking > 0) out(`  ${lacking} 份报告没有核对上年数字，原因见审核.xlsx的“上年报告”一列。\n`);
  if (unusedLast.length > 0)
    out(`  给出的上年报告有 ${unusedLast.length} 个文件或文件夹没有用上，见审核.xlsx的“${UNUSED.last}”。\n`);
}

function tellBody(body: ReviewedBody): string {
  const { file, gravity, counts, points } = body;
  if (!isReviewed(file)) return `${GRAVITIES[gravity]}　${showInLine(file.file)}：${file.failure}`;
  const [first] = points;
  const what = `错误 ${counts.error} 处，核实 ${counts.warning} 处`;
  const told = first
    ? `例如：${first.place === '' ? '' : `${first.place}　`}${first.message}。`
    : tellMending(body);
  return `${GRAVITIES[gravity]}　${showInLine(nameReport(file))}：${what}，${showInLine(told)}`;
}

/** 2 where a file cannot be read, 1 where a report has errors or is missing, else 0. */
export function reviewCode({ bodies, missing }: Review): ExitCode {
  if (bodies.some(({ gravity }) => gravity === 'unread')) return 2;
  return missing.length > 0 || bodies.some(({ gravity }) => gravity === 'errors') ? 1 : 0;
}
