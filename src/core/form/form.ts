import { tablesOf, type Band, type CellKind, type Edition, type Table } from './edition.js';
import { leaves, type Line } from './outline.js';
import { conditionsOf, relationsOf, type Condition, type Relation, type Term } from './relations.js';
import { remember } from './remember.js';

/** Where a row meets a column. */
export interface Cell {
  /** Its place in the list of the edition's cells. */
  readonly index: number;
  /** `requests.received.person` */
  readonly name: string;
  readonly table: Table;
  readonly band: Band;
  readonly row: Line;
  readonly column: Line;
  readonly kind: CellKind;
  /** The unit that the column's label declares (单位：万元). */
  readonly unit?: string;
  /** True where the paper states a sum here. */
  readonly isSum: boolean;
}

/** What follows from an edition: its cells, and everything that must hold between them. */
export interface Form {
  readonly edition: Edition;
  readonly cells: readonly Cell[];
  /** The index of a cell by its name. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly relations: readonly Relation[];
  readonly conditions: readonly Condition[];
}

/**
 * The form that follows from an edition; derived once for each.
 *
 * Throws a `SyntaxError` where the edition is not well declared: a notation that names no line, two cells of
 * one name.
 */
export const formOf: (edition: Edition) => Form = remember(derive);

/** The cell of that name; undefined where the edition has none. */
export function findCell({ cells, indexOf }: Form, name: string): Cell | undefined {
  const index = indexOf.get(name);
  return index === undefined ? undefined : cells[index];
}

/** The cell of that name; throws a `RangeError` where the edition has none. */
export function cellNamed(form: Form, name: string): Cell {
  const cell = findCell(form, name);
  if (!cell) throw new RangeError(`no cell ${name} in edition ${form.edition.id}`);
  return cell;
}

function derive(edition: Edition): Form {
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const conditions: Condition[] = [];
  for (const table of tablesOf(edition)) {
    for (const band of table.bands) {
      relations.push(...relationsOf(table.code, band));
      conditions.push(...conditionsOf(table.code, band));
      for (const row of leaves(band.rows))
        for (const column of leaves(band.columns)) cells.push(cellAt(table, band, row, column, cells.length));
    }
  }
  const indexOf = new Map(cells.map((cell) => [cell.name, cell.index]));
  if (indexOf.size !== cells.length) throw new SyntaxError(`edition ${edition.id}: two cells have one name`);
  const form: Form = {
    edition,
    cells,
    indexOf,
    relations: relations.map((relation) => locate(relation, indexOf)),
    conditions: conditions.map((each) => ({
      ...each,
      when: locate(each.when, indexOf),
      then: locate(each.then, indexOf),
    })),
  };
  const terms = [...form.relations, ...form.conditions.flatMap(({ when, then }) => [when, then])].flatMap(
    ({ left, right }) => [...left, ...right],
  );
  const stray = terms.find(({ last, index }) => !last && index === -1);
  if (stray) throw new SyntaxError(`edition ${edition.id}: no cell ${stray.cell}`);
  return form;
}

/** The same sums with the place of every cell of this year. */
function locate<Sums extends { readonly left: readonly Term[]; readonly right: readonly Term[] }>(
  sums: Sums,
  indexOf: ReadonlyMap<string, number>,
): Sums {
  const place = (terms: readonly Term[]) =>
    terms.map((term) => ({ ...term, index: term.last ? -1 : (indexOf.get(term.cell) ?? -1) }));
  return { ...sums, left: place(sums.left), right: place(sums.right) };
}

function cellAt(table: Table, band: Band, row: Line, column: Line, index: number): Cell {
  const unit = /单位：([^）)]+)/.exec(column.label)?.[1];
  return {
    index,
    name: `${table.code}.${row.code}.${column.code}`,
    table,
    band,
    row,
    column,
    kind: band.kinds?.[column.code] ?? 'count',
    ...(unit === undefined ? {} : { unit }),
    isSum: row.isSum || column.isSum,
  };
}
