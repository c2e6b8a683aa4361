import { areaAddress, type Spot } from '../../../core/draw/address.js';
import { parsePlace } from '../reading/cellPlace.js';
import { attributeOf, setAttribute } from '../xml/attributes.js';
import type { TextEdit } from '../xml/edit.js';
import { childrenNamed, rootOf } from '../xml/elements.js';

/** The edit of the area that a sheet says to fill, where some places are outside of it. */
export function growDimension(xml: string, places: readonly Spot[]): readonly TextEdit[] {
  const [element] = childrenNamed(xml, rootOf(xml), 'dimension');
  const [from, to = from] = (element ? (attributeOf(xml, element, 'ref') ?? '') : '')
    .split(':')
    .map(parsePlace);
  if (!element || !from || !to) return [];
  const least = (of: (spot: Spot) => number) =>
    places.reduce((min, spot) => Math.min(min, of(spot)), of(from));
  const most = (of: (spot: Spot) => number) => places.reduce((max, spot) => Math.max(max, of(spot)), of(to));
  const [row, column] = [({ row: at }: Spot) => at, ({ column: at }: Spot) => at];
  const area = { top: least(row), left: least(column), bottom: most(row), right: most(column) };
  const grown = areaAddress(area);
  const isSame = area.top === from.row && area.left === from.column && area.bottom === to.row;
  return isSame && area.right === to.column ? [] : [setAttribute(xml, element, 'ref', grown)];
}
