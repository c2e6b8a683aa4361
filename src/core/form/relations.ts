import {
  readComparison,
  splitLevel,
  withNames,
  type Comparison,
  type Level,
  type Term,
} from './comparison.js';
import type { Band } from './edition.js';
import { leaves, type Line } from './outline.js';

export type { Comparison, Level, Term } from './comparison.js';

/** Two sums that must be equal, or the left not less than the right. */
export interface Relation {
  /** The place and the notation: `requests.company: received + carriedIn = processed + carriedOut`. */
  readonly id: string;
  readonly kind: 'equal' | 'atLeast';
  readonly level: Level;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Where it holds: the row for one read across, the column for one read down. */
  readonly place: { readonly axis: 'row' | 'column'; readonly line: Line };
  /** True where it comes from a `= ` mark: the right side is the cell that states the sum. */
  readonly isSum: boolean;
  /** Relations of one family are the same declaration in other rows or columns. */
  readonly family: string;
}

/** Where `when` holds, `then` must hold too; with `both`, also the other way round. */
export interface Condition {
  readonly id: string;
  readonly level: Level;
  readonly when: Comparison;
  readonly then: Comparison;
  readonly both: boolean;
  readonly row: Line;
}

/** What the form declares once for all rows or all columns of a band. */
interface Declaration {
  readonly text: string;
  readonly level: Level;
  readonly comparison: Comparison;
  readonly isSum: boolean;
}

/** The relations of one band, sums first: those read across, then those read down. */
export function relationsOf(table: string, band: Band): readonly Relation[] {
  const across = [...sumsIn(band.columns), ...(band.across ?? []).map(readDeclaration)];
  const down = [...sumsIn(band.rows), ...(band.down ?? []).map(readDeclaration)];
  const relations = [
    ...across.flatMap((each) => leaves(band.rows).map((line) => build(each, table, { axis: 'row', line }))),
    ...down.flatMap((each) =>
      leaves(band.columns).map((line) => build(each, table, { axis: 'column', line })),
    ),
  ];
  return [...relations.filter(({ isSum }) => isSum), ...relations.filter(({ isSum }) => !isSum)];
}

/** The conditions of one band, each in every row. */
export function conditionsOf(table: string, band: Band): readonly Condition[] {
  return (band.conditions ?? []).flatMap((source) => {
    const { level, text } = splitLevel(source);
    const [when, arrow, then] = text.split(/\s+(<=>|=>)\s+/);
    if (when === undefined || then === undefined) throw new SyntaxError(`conditions: no arrow: ${source}`);
    return leaves(band.rows).map((row) => {
      const nameOf = (code: string) => `${table}.${row.code}.${code}`;
      return {
        id: `${table}.${row.code}: ${text}`,
        level,
        when: withNames(readComparison(when), nameOf),
        then: withNames(readComparison(then), nameOf),
        both: arrow === '<=>',
        row,
      };
    });
  });
}

/** The sums that an outline marks: each line marked `= ` is the sum of the leaves before it. */
function sumsIn(lines: readonly Line[]): readonly Declaration[] {
  return lines.flatMap((line, at) => {
    if (!line.isSum) return sumsIn(line.parts);
    const parts = leaves(lines.slice(0, at)).map(termOf);
    const comparison: Comparison = { op: '=', left: parts, right: [termOf(line)] };
    return [{ text: `${line.code} = sum`, level: 'error' as const, comparison, isSum: true }];
  });
}

function termOf({ code }: Line): Term {
  return { cell: code, sign: 1, last: false, index: -1 };
}

function readDeclaration(source: string): Declaration {
  const { level, text } = splitLevel(source);
  return { text, level, comparison: readComparison(text), isSum: false };
}

/** A declaration in one row or one column. Throws a `SyntaxError` for `>`, which conditions alone may use. */
function build(
  { comparison, text, level, isSum }: Declaration,
  table: string,
  place: Relation['place'],
): Relation {
  const { axis, line } = place;
  const { op, left, right } = withNames(comparison, (code) =>
    axis === 'row' ? `${table}.${line.code}.${code}` : `${table}.${code}.${line.code}`,
  );
  if (op === '>') throw new SyntaxError(`relations: > is for conditions: ${text}`);
  return {
    id: `${table}.${line.code}: ${text}`,
    kind: op === '=' ? 'equal' : 'atLeast',
    level,
    left,
    right,
    place,
    isSum,
    family: `${table}.${axis}: ${text}`,
  };
}
