import type { ListOnSheet } from '../core/draw/layoutList.js';
import { isSameBody } from '../core/report/sameBody.js';
import { formOf, type Cell } from '../core/form/form.js';
import { numberOf, readingOf } from '../core/report/report.js';
import type { Gathered, GatheredFile } from './gatherBodies.js';

/** The bodies of a list whose report was not given. */
export function missingBodies(bodies: readonly string[], { files }: Gathered): readonly string[] {
  return bodies.filter((name) => !files.some(({ org }) => isSameBody(org, name)));
}

/** The list of what became of every file, of the bodies that are missing, and of what to verify. */
export function resultSheet(gathered: Gathered, missing: readonly string[]): ListOnSheet {
  const { files, year } = gathered;
  const rows = [
    ...files.map(({ org, file, isTaken, why }) => [org, file, isTaken ? '已计入' : '没有计入', why]),
    ...missing.map((org) => [org, '', '没有报送', '名单里有这个单位，没有收到它的报告']),
    ...adviceOn(gathered).map((advice) => ['', '', '请核对', advice]),
  ];
  return {
    sheet: '汇总情况',
    title: `${year} 年度汇总情况`,
    head: ['序号', '单位', '来源文件', '结果', '说明'],
    rows: rows.map((row, at) => [at + 1, ...row]),
    widths: [6, 30, 30, 12, 90],
  };
}

/**
 * What a sum may count twice: 规章, which count once, and suits after reconsideration, which only the body
 * that acted counts (国办公开办函〔2016〕201号).
 */
export function adviceOn({ files, edition }: Gathered): readonly string[] {
  const taken = files.filter(({ isTaken }) => isTaken);
  const { cells } = formOf(edition);
  const inRows = (names: readonly string[] = []) =>
    cells.filter(({ table, row }) => names.includes(`${table.code}.${row.code}`));
  const makers = bodiesWith(taken, inRows(edition.reserved));
  const defendants = bodiesWith(taken, inRows(edition.countedOnce));
  return [
    ...(makers.length > 1 ? [`规章只计一次，${makers.join('、')}都填了规章，请核对是否重复`] : []),
    ...(defendants.length > 1
      ? [
          `复议机关作共同被告的案件只由原行为机关计数，${defendants.join('、')}有复议后起诉的案件，请核对是否重复`,
        ]
      : []),
  ];
}

function bodiesWith(files: readonly GatheredFile[], cells: readonly Cell[]): readonly string[] {
  return files.flatMap(({ org, report }) =>
    report && cells.some((cell) => numberOf(readingOf(report, cell)) > 0) ? [`“${org}”`] : [],
  );
}
