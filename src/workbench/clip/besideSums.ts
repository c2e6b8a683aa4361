import { cellAddress, type Area } from '../../core/draw/address.js';
import { readValue } from '../../core/form/number.js';
import { cellsByPlace, type PageSheet } from '../../hosts/page/pageSheet.js';
import { placesIn } from './openPlaces.js';

/** A row of a sheet from the selected column on, and the texts that go there. */
interface RowToSpread {
  readonly sheet: PageSheet;
  readonly row: number;
  readonly from: number;
  readonly texts: readonly string[];
}

/**
 * The texts with blanks where the sums of the row stand, where they are just as many as its other places;
 * undefined where no sum stands between these, or where the texts in order come to the sums.
 *
 * 表四 has 15 places, of which 3 are sums: 12 texts are those of the others.
 */
export function besideSums({ sheet, row, from, texts }: RowToSpread): readonly string[] | undefined {
  const places = placesIn(sheet, row).filter((column) => column >= from);
  const sums = new Map(
    places.flatMap((column) => {
      const adds = cellsByPlace(sheet).get(cellAddress(row, column))?.adds;
      return adds ? [[column, adds] as const] : [];
    }),
  );
  const others = places.filter((column) => !sums.has(column));
  const isBetween = others.some((column, at) => column !== places[at]);
  if (texts.length !== others.length || !isBetween || texts.includes('')) return undefined;
  const inOrder = new Map(texts.map((text, at) => [places[at] as number, text]));
  if (comeToSums(inOrder, sums)) return undefined;
  return places.slice(0, places.indexOf(others.at(-1) as number) + 1).map((column) => {
    const at = others.indexOf(column);
    return at < 0 ? '' : (texts[at] as string);
  });
}

/** True where the texts in the places of sums are the sums of those in their parts, and not all of them 0. */
function comeToSums(texts: ReadonlyMap<number, string>, sums: ReadonlyMap<number, readonly Area[]>): boolean {
  const count = (column: number) => readValue(texts.get(column) ?? '', 'count');
  const checked = [...sums].filter(([column]) => texts.has(column));
  if (checked.every(([column]) => count(column) === 0)) return false;
  return checked.every(([column, adds]) => {
    const parts = adds.flatMap(({ left, right }) =>
      Array.from({ length: right - left + 1 }, (_, at) => Number(count(left + at) ?? NaN)),
    );
    return count(column) === parts.reduce((sum, part) => sum + part, 0);
  });
}
