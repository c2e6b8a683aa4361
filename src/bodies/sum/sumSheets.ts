import type { Edition } from '../../core/form/edition.js';
import type { ListOnSheet } from '../../core/draw/layoutList.js';
import { formOf, type Cell } from '../../core/form/form.js';
import { numberOf, readingOf } from '../../core/report/report.js';
import type { Gathered, GatheredFile } from './gatherBodies.js';
import { likelySame } from '../likelySame.js';
import { tellLikelyFile } from '../likelySender.js';
import { nameReports } from '../review/nameReport.js';
import { bodyFinder } from '../sameBodies.js';
import { groupsOfSame } from '../review/sameFigures.js';
import { governmentOfAll } from './governmentOfAll.js';
import { sumsOfOthers } from './sumsOfOthers.js';

/** The bodies of a list whose report was not given. */
export function missingBodies(bodies: readonly string[], { files }: Gathered): readonly string[] {
  const find = bodyFinder(files);
  return bodies.filter((name) => find(name).length === 0);
}

/** The bodies that were taken and are not on a list. */
export function unlistedBodies(bodies: readonly string[], { files }: Gathered): readonly string[] {
  const taken = files.filter(({ isTaken }) => isTaken);
  const find = bodyFinder(taken);
  const listed = new Set(bodies.flatMap(find));
  return taken.flatMap((each) => (listed.has(each) ? [] : [each.org]));
}

/** The list of what became of every file, of the bodies that are missing, and of what to verify. */
export function resultSheet(
  gathered: Gathered,
  missing: readonly string[],
  unlisted: readonly string[] = [],
): ListOnSheet {
  const { files, year } = gathered;
  const rows = [
    ...files.map(({ org, file, isTaken, why }) => [org, file, isTaken ? '已计入' : '没有计入', why]),
    ...missing.map((org) => [org, '', '没有报送', tellMissing(org, files)]),
    ...adviceOn(gathered, unlisted).map((advice) => ['', '', '请核对', advice]),
  ];
  return {
    sheet: '汇总情况',
    title: `${year} 年度汇总情况`,
    head: ['序号', '单位', '来源文件', '结果', '说明'],
    rows: rows.map((row, at) => [at + 1, ...row]),
    widths: [6, 30, 30, 12, 90],
  };
}

function tellMissing(name: string, files: readonly GatheredFile[]): string {
  const likely = tellLikelyFile(name, files);
  return `名单里有这个单位，没有收到它能用的报告${likely === '' ? '' : `；${likely}`}`;
}

/**
 * What is to be verified: bodies that the list does not have; tables of a workbook that were not read, and
 * those that were, but may be of another body or year; figures that are all another body's, or the sum of
 * all others'; the report of their government, and names that may be one body's; and what a sum may count
 * twice: 规章, which count once, and suits after reconsideration, which only the body that acted counts
 * (国办公开办函〔2016〕201号). Attachments, which are no figures, are not added up.
 */
export function adviceOn({ files, edition }: Gathered, unlisted: readonly string[] = []): readonly string[] {
  const taken = files.filter(({ isTaken }) => isTaken);
  const attached = taken.flatMap(({ org, report }) => (report?.attachments?.length ? [`“${org}”`] : []));
  return [
    ...unlisted.map((org) => `已计入“${org}”，单位名单里没有它，请核对机关名称和是否应当计入`),
    ...taken.flatMap(tellOtherSheets),
    ...taken.flatMap(({ org, file, doubts = [] }) =>
      doubts.map((each) => `已计入${nameReports([{ org, file }])}：${each}`),
    ),
    ...tellSameOrSums(taken, edition),
    ...tellCountedTwice(taken, edition),
    ...(attached.length > 0 ? [`${nameSome(attached)}的报告有附件，附件不参加汇总，需要的请另行整理`] : []),
  ];
}

/** Reports whose figures are all another body's, or the sums of all others', and by their names may be. */
function tellSameOrSums(taken: readonly GatheredFile[], edition: Edition): readonly string[] {
  const read = taken.map(({ org, file, report }) => {
    return { org, file, edition: edition.id, figures: JSON.stringify(report?.readings ?? []) };
  });
  const reports = taken.flatMap(({ org, file, report }) => (report ? [{ org, file, report }] : []));
  const sums = sumsOfOthers(reports, edition);
  return [
    ...groupsOfSame(read).map(
      (group) => `${nameReports(group)}的各表数字完全相同，请核对是否误用了别的单位的报告`,
    ),
    ...sums.map(
      (each) => `${nameReports([each])}的每个数都是其他单位之和，可能是汇总后的报告，请核对是否重复计算`,
    ),
    ...governmentOfAll(reports)
      .filter((each) => !sums.includes(each))
      .map(
        (each) =>
          `已计入${nameReports([each])}，其他单位是它的下级，它可能是汇总后的报告，请核对是否重复计算`,
      ),
    ...likelySame(reports).map(
      (pair) => `${nameReports(pair)}可能是同一个单位，都已计入，请核对是否重复计算`,
    ),
  ];
}

/** What several bodies filled in and counts once. */
function tellCountedTwice(taken: readonly GatheredFile[], edition: Edition): readonly string[] {
  const inRows = (names: readonly string[] = []) =>
    formOf(edition).cells.filter(({ table, row }) => names.includes(`${table.code}.${row.code}`));
  const makers = bodiesWith(taken, inRows(edition.reserved));
  const defendants = bodiesWith(taken, inRows(edition.countedOnce));
  return [
    ...(makers.length > 1 ? [`规章只计一次，${nameSome(makers)}都填了规章，请核对是否重复`] : []),
    ...(defendants.length > 1
      ? [
          `复议机关作共同被告的案件只由原行为机关计数，${nameSome(defendants)}有复议后起诉的案件，请核对是否重复`,
        ]
      : []),
  ];
}

/** The sheets of a workbook whose tables are not in the sum, and may be those of other bodies. */
function tellOtherSheets({ org, file, otherSheets: sheets = [] }: GatheredFile): readonly string[] {
  if (sheets.length === 0) return [];
  const quoted = sheets.map((sheet) => `“${sheet}”`);
  const named = nameSome(quoted, '张');
  const name = nameReports([{ org, file }]);
  return [
    `${name}的工作簿里，工作表${named}也有官方表格，没有计入：是别的单位的报告，请各存为一个文件再汇总；不是的，请核对计入的是不是该单位本年度的数`,
  ];
}

/** The names of bodies; of many the first and their number, since a cell holds so many characters only. */
function nameSome(names: readonly string[], counted = '个单位'): string {
  const named = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${named}等 ${names.length} ${counted}` : named;
}

/** So many bodies are named in one sentence. */
const MOST_NAMED = 20;

function bodiesWith(files: readonly GatheredFile[], cells: readonly Cell[]): readonly string[] {
  return files.flatMap(({ org, report }) =>
    report && cells.some((cell) => numberOf(readingOf(report, cell)) > 0) ? [`“${org}”`] : [],
  );
}
