import type { SheetCell } from '../draw/sheet.js';
import type { CoverField, Edition } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { remember } from '../form/remember.js';
import type { Remark } from '../report/finding.js';
import { fieldText, yearIn } from './fieldText.js';
import { cellAt, placeName, type View } from './view.js';

/** What the cover says, with the addresses of its fields under `cover.` and their code. */
export interface CoverRead {
  readonly org: string;
  readonly year: number | null;
  readonly contact: Readonly<Record<string, string>>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** A sheet with fewer labels of the cover is none. */
const FEWEST_FIELDS = 3;

const TITLE = /^(.*?[^\d])(\d{4})年(?:度)?政府信息公开工作年度报告/;

/** A label and its value in one cell. */
const LABEL_AND_VALUE = /^([^:：]{2,12})[:：]([^]*\S[^]*)$/;

/** The cover's fields by their folded labels. */
type CoverFields = ReadonlyMap<string, CoverField>;

/**
 * Reads the cover: each field is the cell to the right of its label, or stands in its cell after a colon.
 * Without a cover on a visible sheet, body and year are taken from a title.
 */
export function readCover(views: readonly View[], edition: Edition): CoverRead {
  const fields = fieldsOf(edition);
  const visible = views.filter(({ sheet }) => !sheet.hidden);
  const [cover, ...others] = findCovers(visible, edition);
  if (!cover) {
    const [hidden] = findCovers(views, edition);
    const remarks: readonly Remark[] = hidden ? [{ kind: 'hiddenCover', sheet: hidden.sheet.name }] : [];
    return { ...readTitle(visible), remarks };
  }
  const { values, year, addresses, remarks } = readFields(cover, fields);
  const { org = '', year: _, edition: stated = '', ...rest } = values;
  return {
    org,
    year,
    contact: Object.fromEntries(Object.entries(rest).filter(([, text]) => text !== '')),
    addresses,
    remarks: [
      ...remarks,
      ...remarkStated(stated, edition, addresses),
      ...others.map(({ sheet }): Remark => ({ kind: 'secondCover', sheet: sheet.name })),
    ],
  };
}

/** True where covers name different bodies, or different years. */
export function nameTwoReports(views: readonly View[], edition: Edition): boolean {
  const read = findCovers(views, edition).map((view) => readFields(view, fieldsOf(edition)));
  const differ = (said: readonly (string | number | null)[]) =>
    new Set(said.filter((each) => each !== '' && each !== null)).size > 1;
  return differ(read.map(({ values }) => fold(values['org'] ?? ''))) || differ(read.map(({ year }) => year));
}

const fieldsOf = remember(
  ({ cover }: Edition): CoverFields => new Map(cover.map((field) => [fold(field.label), field])),
);

/** The sheets that look like a cover: the one of that name, then the one with most fields first. */
function findCovers(views: readonly View[], edition: Edition): readonly View[] {
  const fields = fieldsOf(edition);
  const isNamed = (view: View) => Number(fold(view.sheet.name) === fold(edition.coverSheet));
  return views
    .map((view) => ({
      view,
      hits: new Set(labelsIn(view, fields).map(({ field }) => field)).size,
    }))
    .filter(({ hits }) => hits >= FEWEST_FIELDS)
    .sort((a, b) => isNamed(b.view) - isNamed(a.view) || b.hits - a.hits)
    .map(({ view }) => view);
}

/** A label of the cover where it stands. */
interface FieldLabel {
  readonly field: CoverField;
  readonly row: number;
  readonly column: number;
  /** The value where it stands in the cell of the label, after a colon. */
  readonly rest?: string;
}

/**
 * The labels of the cover on a sheet. A colon may follow them, and after it the value; but where no cell
 * names the body, such cells are lines of a text.
 */
function labelsIn(view: View, fields: CoverFields): readonly FieldLabel[] {
  return labelsOf(fields)(view);
}

const labelsOf = remember((fields: CoverFields) => remember((view: View) => findLabels(view, fields)));

function findLabels({ keys }: View, fields: CoverFields): readonly FieldLabel[] {
  const labels = keys.flatMap(({ key, text, row, column }): readonly FieldLabel[] => {
    const field = fields.get(key) ?? fields.get(key.replace(/:$/, ''));
    if (field) return [{ field, row, column }];
    if (!/[:：]/.test(text)) return [];
    const [, label = '', rest = ''] = LABEL_AND_VALUE.exec(text) ?? [];
    const within = fields.get(fold(label));
    return within ? [{ field: within, row, column, rest }] : [];
  });
  const isNamed = labels.some(({ field }) => field.code === 'org');
  return isNamed ? labels : labels.filter(({ rest }) => rest === undefined);
}

/** The text of each field and where it stands; of a label that occurs twice the first counts. */
function readFields(
  view: View,
  fields: CoverFields,
): {
  readonly values: Readonly<Record<string, string>>;
  readonly year: number | null;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
} {
  const values: Record<string, string> = {};
  let year: number | null = null;
  const addresses = new Map<string, string>();
  const remarks: Remark[] = [];
  const labels = labelsIn(view, fields);
  const columnOf = valueColumns(view, labels);
  for (const label of labels) {
    const { field, row } = label;
    if (addresses.has(`cover.${field.code}`)) continue;
    const column = label.rest === undefined ? columnOf(label) : label.column;
    const address = placeName(view, row, column);
    addresses.set(`cover.${field.code}`, address);
    const cell = valueOf(cellAt(view, row, column), label);
    if (cell) remarks.push(...remarkCell(cell, field, address));
    values[field.code] = fieldText(cell, field);
    if (field.code === 'year') year = yearIn(cell);
  }
  return { values, year, addresses, remarks };
}

/** The cell of a value; of one in the cell of its label, what stands after the colon. */
function valueOf(cell: SheetCell | undefined, { rest }: FieldLabel): SheetCell | undefined {
  return cell && rest !== undefined ? { ...cell, value: rest } : cell;
}

function remarkCell(
  { value, error, isFormula, plain }: SheetCell,
  { code: field }: CoverField,
  address: string,
): readonly Remark[] {
  const isLost = value === null && (error !== undefined || isFormula === true);
  if (isLost) return [{ kind: 'coverFault', field, error: error ?? '', address }];
  return plain === undefined ? [] : [{ kind: 'alteredText', text: String(value ?? ''), address }];
}

/**
 * In which column the value of a label stands: the next one, or the next filled one where no label of the
 * sheet has anything beside it, as where labels are merged over several columns. Advice and labels are no
 * values.
 */
function valueColumns(view: View, labels: readonly FieldLabel[]): (label: FieldLabel) => number {
  const isFilled = ({ row, column }: FieldLabel) => cellAt(view, row, column + 1) !== undefined;
  if (labels.some((label) => label.rest === undefined && isFilled(label))) return ({ column }) => column + 1;
  const taken = new Set(labels.map(({ row, column }) => `${row} ${column}`));
  return ({ row, column }) => {
    const next = view.rows.get(row)?.find((cell) => cell.column > column && cell.value !== null);
    const isValue = next && !taken.has(`${row} ${next.column}`) && !/。$/.test(String(next.value).trim());
    return isValue ? next.column : column + 1;
  };
}

function readTitle(views: readonly View[]): CoverRead {
  for (const { key } of views.flatMap((view) => view.keys)) {
    const [, org = '', year = ''] = TITLE.exec(key) ?? [];
    if (org !== '') return { org, year: Number(year), contact: {}, addresses: new Map(), remarks: [] };
  }
  return { org: '', year: null, contact: {}, addresses: new Map(), remarks: [] };
}

/** A remark where the cover states another edition than that of the tables. */
function remarkStated(
  stated: string,
  edition: Edition,
  addresses: ReadonlyMap<string, string>,
): readonly Remark[] {
  const id = /\d{4}/.exec(stated)?.[0];
  if (stated === '' || id === edition.id) return [];
  return [{ kind: 'coverEdition', stated, address: addresses.get('cover.edition') ?? '' }];
}
