import { spotKey, type Spot } from '../../draw/address.js';
import type { CoverField, Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { remember, rememberText } from '../../form/remember.js';
import { cellAt, LONGEST_LABEL, type View } from '../view/view.js';
import { fieldsOf, isShortForBody, namesBody, type CoverFields } from './fieldOf.js';
import { fieldsIn } from './fieldsIn.js';
import { wordedFields } from './fieldWords.js';

/** A sheet with fewer labels of the cover is none. */
const FEWEST_FIELDS = 3;

/** The fields without which a sheet in other words is no cover. */
const MUST_NAME = ['org', 'year'];

/** The fields of the cover of an edition by their folded labels. */
const officialFields = remember(
  ({ cover }: Edition): CoverFields => new Map(cover.map((field) => [fold(field.label), field])),
);

/** The same with the words that other covers have for them. */
export const knownFields = remember(
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
  const labels = labelsBy(knownFields(edition), view);
  const places = new Set(labels.map(spotKey));
  const isValue = (row: number, column: number) =>
    cellAt(view, row, column) !== undefined && !places.has(spotKey({ row, column }));
  return labels.some(
    ({ field, row, column }) => field.code === 'org' && isValue(row + 1, column) && isValue(row + 2, column),
  );
}

function coversBy(fields: CoverFields, views: readonly View[], edition: Edition) {
  const isNamed = (view: View) => Number(fold(view.sheet.name) === fold(edition.coverSheet));
  return views
    .map((view) => ({ view, codes: new Set(labelsBy(fields, view).map(({ field }) => field.code)) }))
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
  const official = labelsBy(officialFields(edition), view);
  const placeOf = ({ row, column, field }: FieldLabel) => `${row} ${column} ${field.code}`;
  const places = new Set(official.map(placeOf));
  return [...official, ...labelsBy(knownFields(edition), view).filter((each) => !places.has(placeOf(each)))];
}

/** The labels on a sheet, which are those of its official one where it has the same texts. */
function labelsBy(fields: CoverFields, view: View): readonly FieldLabel[] {
  const { keys, official } = view;
  return labelsOn(fields)(official?.keys === keys ? official : view);
}

const labelsOn = remember((fields: CoverFields) => remember((view: View) => findLabels(view, fields)));

/**
 * The labels of fields on a sheet. A colon or blanks may follow them, and after these the value; but where no
 * cell names the body, such cells are lines of a text.
 */
function findLabels(view: View, fields: CoverFields): readonly FieldLabel[] {
  const labels: FieldLabel[] = [];
  for (const { key, text, row, column } of view.keys) {
    const own = fieldsLabelled(fields)(key);
    if (own.length === 0)
      for (const within of fieldsWithin(fields)(text)) labels.push({ ...within, row, column });
    else if (!isShortForBody(key) || isBeforeBody(view, row, column))
      for (const field of own) labels.push({ field, row, column });
  }
  for (const { value, row, column } of view.sheet.cells) {
    if (typeof value !== 'string' || value.length <= LONGEST_LABEL || value.length > LONGEST_COVER) continue;
    if (!BEGINS.test(value)) continue;
    const within = fieldsIn(value, fields);
    if (new Set(within.map(({ field }) => field.code)).size >= FEWEST_FIELDS)
      for (const each of within) labels.push({ ...each, row, column });
  }
  const isNamed = labels.some(({ field }) => field.code === 'org');
  return isNamed ? labels : labels.filter(({ rest }) => rest === undefined);
}

/** The fields that a key labels, and those in a text: most of these are the same in all workbooks. */
const fieldsLabelled = remember((fields: CoverFields) => rememberText((key) => fieldsOf(key, fields)));
const fieldsWithin = remember((fields: CoverFields) => rememberText((text) => fieldsIn(text, fields)));

function isBeforeBody(view: View, row: number, column: number): boolean {
  const next = cellAt(view, row, column + 1)?.value;
  return typeof next === 'string' && namesBody(next);
}

/** A cell with all fields of the cover has no more characters. */
const LONGEST_COVER = 1000;
/** How a text begins in which several fields stand. */
const BEGINS = /^\s*[^:：。，]{2,12}[:：]/;

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
  const taken = new Map(labels.map((label) => [spotKey(label), label.field]));
  const isLabel = (row: number, column: number) => taken.has(spotKey({ row, column }));
  // A value may be the words of its label.
  const isOther = (field: CoverField, row: number, column: number) =>
    (taken.get(spotKey({ row, column })) ?? field) !== field;
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
    if (label.rest !== undefined) return { row: label.row, column: label.column, isLabel: false };
    const { row, column } = spotOf(label);
    return { row, column, isLabel: isOther(label.field, row, column) };
  };
}
