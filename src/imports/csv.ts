import type { Sheet } from '../core/draw/sheet.js';
import { tablesOf, type Edition } from '../core/form/edition.js';
import type { Import } from '../core/read/import.js';
import { readViews, type ReadResult } from '../core/read/readReport.js';
import { withPathLabels } from '../core/read/view/pathLabels.js';
import { viewOf } from '../core/read/view/view.js';
import { Problem } from '../core/report/problem.js';
import type { Remark } from '../core/report/remark.js';
import { findSeparator } from './delimited/findSeparator.js';
import { withHeadsOver } from './delimited/headsOver.js';
import { ofOneYear } from './delimited/oneYear.js';
import { shiftedRows } from './delimited/shiftedRows.js';
import { sheetOfRows } from './delimited/sheetOfRows.js';
import { hasOwnColumns, spacedRows } from './delimited/spacedRows.js';
import { splitCells, type DelimitedRows, type Separator } from './delimited/splitCells.js';
import { isTidy, readTidy } from './delimited/tidyFigures.js';
import { tornRows } from './delimited/tornRows.js';
import { withPlainCommas } from './delimited/wideCommas.js';
import { readPublished } from './page/readPublished.js';
import { readRelaid } from './sheets/readRelaid.js';
import { rowsToPieces } from './text/rowsToPieces.js';

/** Tables in a text whose cells are parted by commas, tabs or semicolons, and the figures of the export. */
export const csv: Import = {
  id: 'csv',
  title: '用逗号或制表符分隔的表格（CSV）',
  extensions: ['.csv', '.tsv'],
  recognises: (text) => !/^\s*[<{[%]/.test(text) && findSeparator(withPlainCommas(text))?.isSure === true,
  read: (given, editions) => {
    const text = withPlainCommas(given);
    const { separator = ',' } = findSeparator(text) ?? {};
    const rows = splitCells(text, separator);
    return isTidy(rows) ? onNoSheet(rows, editions) : readRows(rows, editions, separator);
  },
};

function onNoSheet(rows: DelimitedRows, editions: readonly Edition[]): ReadResult {
  return { report: readTidy(rows, editions), addresses: new Map(), remarks: [], formulas: new Set() };
}

/** Reads the tables by their labels; a row that lost a cell is told, and its figures are not read. */
function readRows(written: DelimitedRows, editions: readonly Edition[], separator: Separator): ReadResult {
  const given = withHeadsOver(written, editions);
  const { rows, remarks } = ofOneYear(given, editions);
  const read = readSheet(sheetOfRows(rows), editions);
  const lost = tornRows(given, read);
  const isLost = new Set(lost.map(({ row }) => row));
  const torn = [...lost, ...shiftedRows(given, read).filter(({ row }) => !isLost.has(row))];
  if (torn.length === 0) return { ...read, remarks: [...remarksOn(read), ...remarks] };
  const hasOwn = hasOwnColumns(given, editions);
  const asText =
    hasOwn || torn.length > lost.length ? undefined : readAsText(spacedRows(given, separator), editions);
  const without = readSheet(sheetOfRows(rows, new Set(torn.map(({ row }) => row))), editions);
  if (asText && figuresIn(asText) > figuresIn(without)) return asText;
  const remark: Remark = { kind: 'tornRows', rows: torn };
  return { ...without, remarks: [...remarksOn(without), remark, ...remarks] };
}

/** The report of the lines of a text, which says by itself how many figures each row has. */
function readAsText(lines: DelimitedRows, editions: readonly Edition[]): ReadResult | undefined {
  try {
    const pieces = rowsToPieces(lines, editions);
    return readPublished({ pieces, elements: [], struck: [], marks: [] }, editions);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

function figuresIn({ report }: ReadResult): number {
  return report.readings.filter((reading) => reading !== null).length;
}

function readSheet(sheet: Sheet, editions: readonly Edition[]): ReadResult {
  return readRelaid([sheet], editions, (sheets) =>
    readViews(
      sheets.map((each) => withPathLabels(viewOf(each), editions)),
      editions,
    ),
  );
}

/** What is remarked on the report: numbers are text in every such file, and most files hold one sheet. */
function remarksOn({ report, remarks }: ReadResult): readonly Remark[] {
  const missing = remarks.filter(({ kind }) => kind === 'missingTable');
  const isOneSheet = missing.length === tablesOf(report.edition).length - 1;
  return remarks
    .filter(({ kind }) => kind !== 'textNumber')
    .map((remark) => (remark.kind === 'missingTable' && isOneSheet ? { ...remark, isOneSheet } : remark));
}
