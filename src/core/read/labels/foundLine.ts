import type { Line } from '../../form/outline.js';
import type { Key } from '../view/view.js';
import type { Match } from './align.js';

/** An official line as found on a sheet. */
export interface FoundLine {
  readonly line: Line;
  /** Its row or column; undefined where the line is missing. */
  readonly at: number | undefined;
  /** The text found as its label; undefined where there is none. */
  readonly match: Match<Key> | undefined;
  /** True where it stands out of the official order. */
  readonly isDisplaced: boolean;
  /** The label of another year behind its own: its figures are not the report's, and it is missing. */
  readonly otherYear?: Key;
  /** The lines with which it may have changed places, itself among them; it has no place then. */
  readonly among?: readonly FoundLine[];
}

/** A line that is not there. */
export function missing(line: Line): FoundLine {
  return { line, at: undefined, match: undefined, isDisplaced: false };
}
