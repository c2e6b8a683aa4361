import type { Area } from '../../draw/address.js';
import type { Band } from '../../form/edition.js';
import type { CandidateLine } from '../labels/assignLines.js';
import type { FoundLine } from '../labels/foundLine.js';
import type { Key } from '../view/view.js';
import type { DifferingTotal, RowOfFigures } from './partRows.js';

/** The rows and columns of numbers of one band on a sheet; undefined for a line that is missing. */
export interface Place {
  readonly band: Band;
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
}

/** A row or a column with numbers that belongs to no line of the form. */
export interface Extra {
  readonly axis: 'row' | 'column';
  readonly spot: CandidateLine;
}

/** A heading of the form and the area in which it should stand. */
export interface Heading {
  readonly label: string;
  readonly area: Area;
}

/** Where the numbers of a table stand, and what was found for each of its labels. */
export interface Placement {
  readonly places: readonly Place[];
  readonly rows: readonly FoundLine[];
  readonly columns: readonly FoundLine[];
  readonly extras: readonly Extra[];
  readonly headings: readonly Heading[];
  /** Labels of rows that name years, of which none is known as that of the report: no row is read. */
  readonly years?: readonly Key[];
  /** Rows of which it cannot be told which is that of all: no row is read. */
  readonly several?: readonly RowOfFigures[];
  /** The cells of the row that are not the sum of the rows of parts beside it. */
  readonly differing?: readonly DifferingTotal[];
}

/** The rows or columns of found lines. */
export function placesOf(lines: readonly FoundLine[]): readonly (number | undefined)[] {
  return lines.map(({ at }) => at);
}

/** Rows or columns of numbers as extras of an axis. */
export function extrasOf(axis: Extra['axis'], spots: readonly CandidateLine[]): readonly Extra[] {
  return spots.map((spot) => ({ axis, spot }));
}

/** The smallest of the places that are known; Infinity where none is. */
export function firstOf(ats: readonly (number | undefined)[]): number {
  return ats.reduce<number>((first, at) => (at !== undefined && at < first ? at : first), Infinity);
}

/** The largest of the places that are known; -Infinity where none is. */
export function lastOf(ats: readonly (number | undefined)[]): number {
  return ats.reduce<number>((last, at) => (at !== undefined && at > last ? at : last), -Infinity);
}
