import type { Spot } from '../../draw/address.js';
import type { CoverField, Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { remember } from '../../form/remember.js';
import { cellAt, type View } from '../view/view.js';
import { fieldOf, type CoverFields } from './fieldOf.js';
import { wordedFields } from './fieldWords.js';

/** A sheet with fewer labels of the cover is none. */
const FEWEST_FIELDS = 3;

/** The fields without which a sheet in other words is no cover. */
const MUST_NAME = ['org', 'year'];

/** A label and its value in one cell. */
const LABEL_AND_VALUE = /^([^:：]{2,20})[:：]([^]*\S[^]*)$/;

/** Blanks or a comma before another label with its value in the same cell. */
const NEXT_LABEL = /(?:\s+|[，,；;]\s*)(?=\p{Script=Han}{2,8}(?:[（(]\p{Script=Han}{1,4}[）)])?[:：])/u;

/** The fields of the cover of an edition by their folded labels. */
const officialFields = remember(
  ({ cover }: Edition): CoverFields => new Map(cover.map((field) => [fold(field.label), field])),
);

/** The same with the words that other covers have for them. */
const knownFields = remember(
  (edition: Edition): CoverFields => new Map([...wordedFields(edition), ...officialFields(edition)]),
);

/**
 * The sheets that look like a cover: the one of that name, then the one with most fields first. A sheet
 * without official labels is one only where it names the body and the year, and none with official ones names
 * the body.
 */
export function findCovers(views: readonly View[], edition: Edition): readonly View[] {
  const official = coversBy(officialFields(edition), views, edition);
  const found = official.some(({ codes }) => codes.has('org'))
    ? official
    : [
        ...coversBy(knownFields(edition), views, edition).filter(
          ({ codes, view }) => MUST_NAME.every((code) => codes.has(code)) && !isList(view, edition),
        ),
        ...official,
      ];
  return [...new Set(found.map(({ view }) => view))];
}

/** True for a list of bodies: below the label of their names stand several that are no labels. */
function isList(view: View, edition: Edition): boolean {
  const labels = labelsBy(knownFields(edition))(view);
  const places = new Set(labels.map(({ row, column }) => `${row} ${column}`));
  const isValue = (row: number, column: number) =>
    cellAt(view, row, column) !== undefined && !places.has(`${row} ${column}`);
  return labels.some(
    ({ field, row, column }) => field.code === 'org' && isValue(row + 1, column) && isValue(row + 2, column),
  );
}

function coversBy(fields: CoverFields, views: readonly View[], edition: Edition) {
  const isNamed = (view: View) => Number(fold(view.sheet.name) === fold(edition.coverSheet));
  return views
    .map((view) => ({ view, codes: new Set(labelsBy(fields)(view).map(({ field }) => field.code)) }))
    .filter(({ codes }) => codes.size >= FEWEST_FIELDS)
    .sort((a, b) => isNamed(b.view) - isNamed(a.view) || b.codes.size - a.codes.size);
}

/** A label of the cover where it stands. */
export interface FieldLabel {
  readonly field: CoverField;
  readonly row: number;
  readonly column: number;
  /** The value where it stands in the cell of the label, after a colon. */
  readonly rest?: string;
}

/** The labels of the cover on a sheet, those that are official first. */
export function labelsIn(view: View, edition: Edition): readonly FieldLabel[] {
  const official = labelsBy(officialFields(edition))(view);
  const placeOf = ({ row, column, field }: FieldLabel) => `${row} ${column} ${field.code}`;
  const places = new Set(official.map(placeOf));
  return [...official, ...labelsBy(knownFields(edition))(view).filter((each) => !places.has(placeOf(each)))];
}

const labelsBy = remember((fields: CoverFields) => remember((view: View) => findLabels(view, fields)));

/**
 * The labels of fields on a sheet. A colon may follow them, and after it the value; but where no cell names
 * the body, such cells are lines of a text.
 */
function findLabels({ keys }: View, fields: CoverFields): readonly FieldLabel[] {
  const labels: FieldLabel[] = [];
  for (const { key, text, row, column } of keys) {
    const field = fieldOf(key, fields);
    if (field) labels.push({ field, row, column });
    if (field || !key.includes(':')) continue;
    for (const part of text.trim().split(NEXT_LABEL)) {
      const within = labelledIn(part, fields);
      if (within) labels.push({ ...within, row, column });
    }
  }
  const isNamed = labels.some(({ field }) => field.code === 'org');
  return isNamed ? labels : labels.filter(({ rest }) => rest === undefined);
}

/** The field in a text and its value; of two labels before it the second counts: 联系方式：地址：…. */
function labelledIn(
  text: string,
  fields: CoverFields,
): { readonly field: CoverField; readonly rest: string } | undefined {
  const [, label = '', rest = ''] = LABEL_AND_VALUE.exec(text) ?? [];
  const field = fieldOf(fold(label), fields);
  return field && (labelledIn(rest, fields) ?? { field, rest });
}

/** So many rows without labels part those of a cover from those of a signature. */
const MOST_APART = 5;

/** Tells the labels near which, row by row, one has its value beside it. */
function besideIn(
  labels: readonly FieldLabel[],
  isFilled: (label: FieldLabel) => boolean,
): (label: FieldLabel) => boolean {
  const beside = new Set<FieldLabel>();
  let near: FieldLabel[] = [];
  const settle = () => {
    if (near.some(isFilled)) for (const label of near) beside.add(label);
    near = [];
  };
  for (const label of [...labels].sort((a, b) => a.row - b.row)) {
    if (label.row - (near.at(-1)?.row ?? label.row) > MOST_APART) settle();
    near.push(label);
  }
  settle();
  return (label) => beside.has(label);
}

/** Where a value should stand, and whether another label stands there. */
interface ValueSpot extends Spot {
  readonly isLabel: boolean;
}

/**
 * Where the value of a label stands: in the next cell, or in the next filled one where no label of the sheet
 * has anything beside it, as where labels are merged over several columns; below a label that has another one
 * beside it, and where all of them are alone in their rows; in its own cell after a colon. Advice is no
 * value, and where another label stands there is none.
 */
export function valueSpots(view: View, labels: readonly FieldLabel[]): (label: FieldLabel) => ValueSpot {
  const taken = new Map(labels.map(({ field, row, column }) => [`${row} ${column}`, field]));
  const isLabel = (row: number, column: number) => taken.has(`${row} ${column}`);
  // A value may be the words of its label.
  const isOther = (field: CoverField, row: number, column: number) =>
    isLabel(row, column) && taken.get(`${row} ${column}`) !== field;
  const isInRow = ({ field, row, column }: FieldLabel) =>
    isOther(field, row, column + 1) ||
    (isOther(field, row, column - 1) && cellAt(view, row, column + 1) === undefined);
  const isFilled = (label: FieldLabel) =>
    label.rest === undefined && !isInRow(label) && cellAt(view, label.row, label.column + 1) !== undefined;
  const isBeside = besideIn(labels, isFilled);
  const isAlone = labels.every(({ row }) => view.rows.get(row)?.length === 1);
  const spotOf = (label: FieldLabel): Spot => {
    const { row, column } = label;
    if (isAlone && !isLabel(row + 1, column)) return { row: row + 1, column };
    if (isInRow(label) && !isLabel(row + 1, column - 1)) return { row: row + 1, column };
    if (isBeside(label) || isInRow(label)) return { row, column: column + 1 };
    const next = view.rows.get(row)?.find((cell) => cell.column > column && cell.value !== null);
    const isValue = next && !isLabel(row, next.column) && !/。$/.test(String(next.value).trim());
    return { row, column: isValue ? next.column : column + 1 };
  };
  return (label) => {
    if (label.rest !== undefined) return { ...label, isLabel: false };
    const spot = spotOf(label);
    return { ...spot, isLabel: isOther(label.field, spot.row, spot.column) };
  };
}
