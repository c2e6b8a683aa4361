import { parseAddress } from '../../core/draw/address.js';
import { tablesOf } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { findCell, type Form } from '../../core/form/form.js';
import { labelsOf } from '../../core/form/labels.js';
import type { Typed } from '../../hosts/page/pageHost.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import {
  attachTables,
  editions,
  Problem,
  readSheets,
  readTexts,
  type PageSheets,
  type ReadResult,
} from '../../index.js';
import { otherColumns } from './otherColumns.js';
import { planAttached } from './planAttached.js';
import { planFields, yearOnCover } from './planFields.js';
import { planProse } from './planProse.js';
import { emptyPlan, joinPlans, type PastePlan } from './pastePlan.js';
import { tellTwice } from './tellTwice.js';
import { tellYears } from './tellYears.js';

/** What was planned of a page as a whole, and the places on its sheets that were read. */
export interface PagePlan {
  readonly plan: PastePlan;
  /** The rows that were read, as `sheet!row`. */
  readonly rows: ReadonlySet<string>;
  /** The cells that were read, as addresses. */
  readonly cells: ReadonlySet<string>;
  /** The places of the tables that are attachments, and of the lines over them. */
  readonly attached: ReadonlySet<number>;
  /** True where the tables could not be read: the plan says why. */
  readonly isRefused: boolean;
}

/** Plans what the reader of labels finds on the sheets of a page: tables, chapters, title and contact. */
export function planPage(sheets: readonly PageSheet[], form: Form, page: PageSheets): PagePlan {
  const { read, refused } = readPageSheets(page, form);
  if (refused.length > 0 && isTwice(page)) return TWICE;
  const addresses = [...read.addresses].filter(([name]) => isInTable(read, name));
  const others = otherColumns(read);
  const parts = partsIn(read);
  const known = addresses.filter(
    ([name]) => !parts.has(name) && !others.codes.has(name.slice(0, name.indexOf('.'))),
  );
  const cells = known.map(([, address]) => address);
  const attached = planAttached(sheets, form.edition, attachTables(page, read.addresses, form.edition));
  const prose = [...read.addresses].filter(([name]) => !isInTable(read, name)).map(([, address]) => address);
  return {
    plan: joinPlans([
      planTables(sheets, form, page, known),
      planProse(sheets, form, read.report.chapters),
      planFields(sheets, form, page),
      attached.plan,
      {
        ...emptyPlan,
        isByLabel: others.codes.size > 0 || parts.size > 0,
        unknown: missingLines(read, form),
        remarks: [
          ...refused,
          ...tellTwice(page.pieces, form.edition),
          ...others.remarks,
          ...tellEdition(read, form),
          ...tellYears(page, cells, yearOnCover(sheets, form)),
        ],
      },
    ]),
    rows: new Set([...addresses.map(([, address]) => address), ...prose].map(rowOf)),
    cells: new Set(cells),
    attached: attached.taken,
    isRefused: refused.length > 0,
  };
}

/** The plan of a page with two reports, of which nothing is written: their chapters would become one. */
const TWICE: PagePlan = {
  plan: { ...emptyPlan, remarks: ['粘贴的内容里有两份报告，不知道用哪一份，没有写入，请只复制一份。'] },
  rows: new Set(),
  cells: new Set(),
  attached: new Set(),
  isRefused: true,
};

/** True where the first chapter begins twice. */
function isTwice({ headings: [first, ...others] }: PageSheets): boolean {
  return others.some(({ chapter }) => chapter === first?.chapter);
}

interface PageReading {
  readonly read: ReadResult;
  /** Why the tables could not be read, in sentences. */
  readonly refused: readonly string[];
}

/** Reads the sheets; without a table that can be read, the text alone. */
function readPageSheets({ sheets }: PageSheets, { edition }: Form): PageReading {
  try {
    return {
      read: readSheets(sheets, [edition, ...editions.filter((each) => each !== edition)]),
      refused: [],
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const isDouble = error.code === 'twoReports';
    return {
      read: readTexts(sheets, edition),
      refused: isDouble
        ? [`粘贴的内容里有两份${String(error.facts['table'])}，不知道用哪一份，表格没有写入，请只复制一份。`]
        : [],
    };
  }
}

/** The names of the cells of lines that stand in several parts without a total: the first one is not it. */
function partsIn({ remarks }: ReadResult): ReadonlySet<string> {
  return new Set(remarks.flatMap((remark) => (remark.kind === 'partsOnly' ? remark.unread : [])));
}

function isInTable({ report }: ReadResult, name: string): boolean {
  return report.edition.chapters.some(({ tables }) =>
    tables?.some(({ code }) => name.startsWith(`${code}.`)),
  );
}

/** Puts each cell that the form has where it stands in the workbook. */
function planTables(
  sheets: readonly PageSheet[],
  form: Form,
  page: PageSheets,
  addresses: readonly (readonly [name: string, address: string])[],
): PastePlan {
  const texts = new Map(
    page.sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, value }) => [`${name}!${row},${column}`, String(value)] as const),
    ),
  );
  const textAt = (address: string) => {
    const { sheet, row, column } = parseAddress(address);
    return texts.get(`${sheet}!${row},${column}`) ?? '';
  };
  const labels = editions.flatMap((edition) => tablesOf(edition).map(labelsOf));
  const isLabel = (text: string) => labels.some((each) => each.has(fold(text)));
  const known = new Map(addresses.filter(([, address]) => !isLabel(textAt(address))));
  const parts = sheets.map((sheet) => {
    const typed = cellsOn(sheet).flatMap(({ cell, row, column }): Typed[] => {
      const address = cell === undefined ? undefined : known.get(cell);
      return address === undefined ? [] : [{ sheet: sheet.layout.sheet, row, column, text: textAt(address) }];
    });
    return { typed, name: sheet.layout.sheet, count: typed.filter(({ text }) => text !== '').length };
  });
  const strange = addresses.filter(([name, address]) => !findCell(form, name) && textAt(address) !== '');
  return {
    ...emptyPlan,
    typed: parts.flatMap(({ typed }) => typed),
    found: parts.flatMap(({ name, count }) => (count === 0 ? [] : [{ name, count, unit: '格' as const }])),
    unknown: strange.length === 0 ? [] : [`${strange.length} 格在${form.edition.name}里没有对应的位置`],
    isByLabel: addresses.length > 0,
  };
}

/** The rows and columns of the form that a table of the page lacks. */
function missingLines({ report, remarks }: ReadResult, { edition }: Form): readonly string[] {
  if (report.edition !== edition) return [];
  const names = new Map(
    edition.chapters.flatMap(({ tables = [] }) => tables.map(({ code, name }) => [code, name] as const)),
  );
  return remarks.flatMap((remark) => {
    if (remark.kind === 'lostColumns')
      return [`${names.get(remark.table) ?? ''}有 ${remark.rows} 行的数字一行只有一个，分不清行和列`];
    if (remark.kind === 'mixedLines')
      return [
        `${names.get(remark.table) ?? ''}里的${remark.labels.map((label) => `“${label}”`).join('')}分不清`,
      ];
    return remark.kind === 'missingLine'
      ? [`${names.get(remark.table) ?? ''}里没有找到“${remark.label}”`]
      : [];
  });
}

function tellEdition({ report, remarks }: ReadResult, { edition }: Form): readonly string[] {
  const parts = remarks.flatMap((remark) =>
    remark.kind === 'otherEdition' ? [`粘贴的内容里有一张表是${remark.edition}年版式的，没有写入。`] : [],
  );
  if (report.edition === edition) return parts;
  return [
    `粘贴的是${report.edition.name}，工作簿是${edition.name}，只写入两个版式都有的格，其余保持不变。`,
    ...parts,
  ];
}

/** The row of an address, as `sheet!row`. */
function rowOf(address: string): string {
  const { sheet, row } = parseAddress(address);
  return `${sheet}!${row}`;
}
