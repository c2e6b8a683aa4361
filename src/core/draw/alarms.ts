import type { Edition, Table } from '../form/edition.js';
import { formOf } from '../form/form.js';
import { groupBy, type ItemGroup } from '../form/group.js';
import type { Relation, Term } from '../form/relations.js';
import { areaAddress, columnLetters, type Area, type Spot } from './address.js';
import { joinAreas } from './joinAreas.js';
import type { Alarm } from './layout.js';

type SpotOf = ReadonlyMap<string, Spot>;

/**
 * The conditional formats that show a broken relation with no add-in running: one for each family of
 * relations, on the stated total of a sum and on every cell of any other. They stay silent while a cell is
 * blank.
 */
export function alarmsOf(edition: Edition, table: Table, places: SpotOf): readonly Alarm[] {
  const form = formOf(edition);
  const relations = form.relations.filter((relation) => relation.level === 'error' && isOn(relation, places));
  return groupBy(relations, ({ family }) => family).map((family) => alarmOf(family, table, places));
}

function isOn({ left, right }: Relation, places: SpotOf): boolean {
  return [...left, ...right].every(({ cell, last }) => !last && places.has(cell));
}

function alarmOf(family: ItemGroup<Relation>, table: Table, places: SpotOf): Alarm {
  const first = family[0];
  const targets = family.flatMap(({ isSum, left, right }) => (isSum ? right : [...left, ...right]));
  const write = first.place.axis === 'column' ? fixRows : table.paper === 'strip' ? fixNothing : fixColumns;
  const areas = joinAreas(targets.map(({ cell }) => places.get(cell) as Spot));
  return { areas, formula: formulaOf(first, places, write) };
}

type Write = (area: Area) => string;
const fixNothing: Write = areaAddress;
const fixRows: Write = ({ top, left, bottom, right }) =>
  ends(`${columnLetters(left)}$${top}`, `${columnLetters(right)}$${bottom}`);
const fixColumns: Write = ({ top, left, bottom, right }) =>
  ends(`$${columnLetters(left)}${top}`, `$${columnLetters(right)}${bottom}`);

function ends(from: string, to: string): string {
  return from === to ? from : `${from}:${to}`;
}

/** `AND(COUNT(…)=n,left<>right)`, with the references as `write` fixes them. */
function formulaOf({ left, right, kind }: Relation, places: SpotOf, write: Write): string {
  const areas = (terms: readonly Term[]) =>
    joinAreas(terms.map(({ cell }) => places.get(cell) as Spot))
      .map(write)
      .join(',');
  const sum = (terms: readonly Term[]) => {
    const [plus, minus] = [terms.filter((term) => term.sign > 0), terms.filter((term) => term.sign < 0)];
    return terms.length === 0 ? '0' : `SUM(${areas(plus)})${minus.length > 0 ? `-SUM(${areas(minus)})` : ''}`;
  };
  const all = [...left, ...right];
  return `AND(COUNT(${areas(all)})=${all.length},${sum(left)}${kind === 'equal' ? '<>' : '<'}${sum(right)})`;
}
