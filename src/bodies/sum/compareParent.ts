import { addUp } from '../../core/check/addUp.js';
import { explainGap, type Explanation, type GapExplained } from '../../core/check/explainGap.js';
import { tellCell } from '../../core/check/tellCell.js';
import type { ListOnSheet } from '../../core/draw/layoutList.js';
import { wholeOf } from '../../core/form/exactAmount.js';
import { formOf, type Cell } from '../../core/form/form.js';
import { showReading, type Reading } from '../../core/form/number.js';
import { readingOf } from '../../core/report/report.js';
import { Problem, type Report } from '../../index.js';
import type { Gathered, GatheredFile } from './gatherBodies.js';

/** A cell in which a published report is not the sum of its bodies'. */
interface ParentDifference {
  readonly cell: Cell;
  readonly published: Reading;
  readonly sum: Reading;
  /** The bodies that explain it, in words; empty where none does. */
  readonly told: string;
}

/** How a published report stands to the sum of its bodies'. */
export interface ParentComparison {
  readonly differences: readonly ParentDifference[];
  /** The bodies that explain differences, in sentences. */
  readonly told: readonly string[];
}

/**
 * Compares the published report of a government with the sum of its bodies', cell by cell. Throws a `Problem`
 * `otherParent` where it is of another year or edition.
 */
export function compareParent(parent: Report, { edition, year, files }: Gathered): ParentComparison {
  if (parent.edition !== edition || (parent.year !== null && parent.year !== year))
    throw new Problem('otherParent', { year });
  const reports = files.flatMap(({ isTaken, report }) => (isTaken && report ? [report] : []));
  const sums = addUp(reports, edition);
  const { cells } = formOf(edition);
  const gap = cells.map((cell) => gapOf(readingOf(parent, cell), sums[cell.index] ?? null));
  const explained = explain(gap, cells, files, edition);
  const differences = cells.flatMap((cell, at): readonly ParentDifference[] => {
    if (gap[at] === 0n) return [];
    const found = explained.bodies.filter((each) => each.cells.includes(at));
    const told = found.map(tellBody).join('；');
    return [{ cell, published: readingOf(parent, cell), sum: sums[cell.index] ?? null, told }];
  });
  return {
    differences,
    told: explained.bodies.map((each) => `${tellBody(each)}（${each.cells.length} 格）`),
  };
}

/** What a cell that is no number differs by: something that no body explains. */
const UNKNOWN = -1n;

function gapOf(published: Reading, sum: Reading): bigint {
  const [one, other] = [wholeOf(published), wholeOf(sum)];
  return one === undefined || other === undefined ? UNKNOWN : one - other;
}

function explain(
  gap: readonly bigint[],
  cells: readonly Cell[],
  files: readonly GatheredFile[],
  edition: Gathered['edition'],
): GapExplained<GatheredFile> {
  const bodies = files.flatMap((file) => {
    const { report, isTaken } = file;
    if (report?.edition !== edition) return [];
    return [{ body: file, isAdded: isTaken, figures: cells.map((cell) => wholeOf(readingOf(report, cell))) }];
  });
  return explainGap(gap, bodies);
}

/** Bodies with the same figures cannot be told apart: each is named. */
function tellBody({ body, or, kind }: Explanation<GatheredFile>): string {
  const names = [...new Set([body, ...or].map(({ org }) => `“${org}”`))];
  const many =
    names.length > MOST_NAMED
      ? [...names.slice(0, MOST_NAMED), `其他 ${names.length - MOST_NAMED} 个数字相同的单位`]
      : names;
  const which = many.join('或');
  if (!body.isTaken) return `公布数里有${which}的数，它的报告没有计入汇总`;
  return kind === 'missing' ? `公布数里可能漏了${which}` : `公布数里可能重复计了${which}`;
}

/** So many bodies with the same figures are named. */
const MOST_NAMED = 5;

/** The list of the differences, as a sheet. */
export function differenceSheet({ differences }: ParentComparison): ListOnSheet {
  return {
    sheet: '与公布数比较',
    title: '公布的报告与各单位合计比较',
    head: ['序号', '单元格', '公布数', '各单位合计', '可能的原因'],
    rows: differences.map(({ cell, published, sum, told }, at) => [
      at + 1,
      tellCell(cell),
      show(published, cell),
      show(sum, cell),
      told === '' ? '没有一个单位正好相差这么多，请逐个核对' : told,
    ]),
    widths: [6, 60, 14, 14, 60],
  };
}

function show(reading: Reading, { kind }: Cell): string {
  return showReading(reading, kind) || '空白或没有读到';
}
