import type { Band } from './edition.js';
import { leaves, type Line } from './outline.js';

/**
 * How grave it is: `error` 强制性 must hold, `warning` 核实性 needs a written reason, `hint` 提示 is worth a look.
 */
export type Level = 'error' | 'warning' | 'hint';

/**
 * A cell with its sign in a sum; `last` takes it from the report of the year before. `index` is its place in
 * the form's list, -1 for last year's.
 */
export interface Term {
  readonly cell: string;
  readonly sign: 1 | -1;
  readonly last: boolean;
  readonly index: number;
}

/** Two sums that must be equal, or the left not less than the right. */
export interface Relation {
  /**
   * The place and the notation it comes from: `requests.company: received + carriedIn = processed +
   * carriedOut`.
   */
  readonly id: string;
  readonly kind: 'equal' | 'atLeast';
  readonly level: Level;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Where it holds: the row for one read across, the column for one read down. */
  readonly place: { readonly axis: 'row' | 'column'; readonly line: Line };
  /** True where it comes from a `= ` mark: the right side is the one cell that states the sum. */
  readonly isSum: boolean;
  /** Relations of one family are the same declaration in other rows or columns. */
  readonly family: string;
}

/** A comparison of a sum with another sum or with nought. */
export interface Comparison {
  readonly op: '=' | '>=' | '>';
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** Where `when` holds `then` must hold too; where `both`, also the other way round. */
export interface Condition {
  readonly id: string;
  readonly level: Level;
  readonly when: Comparison;
  readonly then: Comparison;
  readonly both: boolean;
  readonly row: Line;
}

/** The relations of one band, in order: sums read across, sums read down, `down`, `across`. */
export function relationsOf(table: string, band: Band): readonly Relation[] {
  const rows = leaves(band.rows);
  const columns = leaves(band.columns);
  const across = [...sumsIn(band.columns), ...(band.across ?? []).map(parse)];
  const down = [...sumsIn(band.rows), ...(band.down ?? []).map(parse)];
  const inRow = (row: Line) => (code: string) => `${table}.${row.code}.${code}`;
  const inColumn = (column: Line) => (code: string) => `${table}.${code}.${column.code}`;
  const relations = [
    ...across.flatMap((said) => rows.map((line) => build(said, table, { axis: 'row', line }, inRow(line)))),
    ...down.flatMap((said) =>
      columns.map((line) => build(said, table, { axis: 'column', line }, inColumn(line))),
    ),
  ];
  return [...relations.filter((each) => each.isSum), ...relations.filter((each) => !each.isSum)];
}

/** The conditions of one band, each in every row. */
export function conditionsOf(table: string, band: Band): readonly Condition[] {
  return (band.conditions ?? []).flatMap((source) => {
    const { level, text } = splitLevel(source);
    const [when, arrow, then] = text.split(/\s+(<=>|=>)\s+/);
    if (when === undefined || then === undefined) throw new SyntaxError(`conditions: no arrow: ${source}`);
    return leaves(band.rows).map((row) => ({
      id: `${table}.${row.code}: ${text}`,
      level,
      when: named(compare(when), (code) => `${table}.${row.code}.${code}`),
      then: named(compare(then), (code) => `${table}.${row.code}.${code}`),
      both: arrow === '<=>',
      row,
    }));
  });
}

interface Said {
  readonly text: string;
  readonly level: Level;
  readonly comparison: Comparison;
  readonly isSum: boolean;
}

function sumsIn(lines: readonly Line[]): readonly Said[] {
  return lines.flatMap((line, at) => {
    if (!line.isSum) return sumsIn(line.parts);
    const parts = leaves(lines.slice(0, at)).map((part): Term => ({
      cell: part.code,
      sign: 1,
      last: false,
      index: -1,
    }));
    const right: Term[] = [{ cell: line.code, sign: 1, last: false, index: -1 }];
    return [
      {
        text: `${line.code} = sum`,
        level: 'error' as const,
        comparison: { op: '=' as const, left: parts, right },
        isSum: true,
      },
    ];
  });
}

function parse(source: string): Said {
  const { level, text } = splitLevel(source);
  return { text, level, comparison: compare(text), isSum: false };
}

function splitLevel(source: string): { level: Level; text: string } {
  const match = /^(warning|hint): (.+)$/.exec(source);
  return match ? { level: match[1] as Level, text: match[2] ?? '' } : { level: 'error', text: source };
}

function compare(text: string): Comparison {
  const [left, op, right, ...more] = text.split(/\s+(>=|=|>)\s+/);
  if (left === undefined || right === undefined || more.length > 0)
    throw new SyntaxError(`relations: one comparison wanted: ${text}`);
  return { op: op as Comparison['op'], left: sum(left), right: sum(right) };
}

function sum(text: string): readonly Term[] {
  if (text.trim() === '0') return [];
  return text.split(/\s+(?=[+-]\s)/).map((part) => {
    const match = /^(?:([+-])\s+)?(last\.)?([A-Za-z]+)$/.exec(part.trim());
    if (!match?.[3]) throw new SyntaxError(`relations: not a sum of lines: ${text}`);
    return { cell: match[3], sign: match[1] === '-' ? -1 : 1, last: match[2] !== undefined, index: -1 };
  });
}

function named({ op, left, right }: Comparison, name: (code: string) => string): Comparison {
  const rename = (terms: readonly Term[]) => terms.map((term) => ({ ...term, cell: name(term.cell) }));
  return { op, left: rename(left), right: rename(right) };
}

function build(
  said: Said,
  table: string,
  place: Relation['place'],
  name: (code: string) => string,
): Relation {
  const { op, left, right } = named(said.comparison, name);
  if (op === '>') throw new SyntaxError(`relations: > is for conditions: ${said.text}`);
  return {
    id: `${table}.${place.line.code}: ${said.text}`,
    kind: op === '=' ? 'equal' : 'atLeast',
    level: said.level,
    left,
    right,
    place,
    isSum: said.isSum,
    family: `${table}.${place.axis}: ${said.text}`,
  };
}
