import { areasBySheet } from '../core/draw/joinAreas.js';

/** So many areas of cells are named in full. */
const MOST_AREAS = 6;

/** Cells of a finding by their sheets and areas, `表三 D7:J7 D9`; of many the first and their number. */
export function tellAreas(addresses: readonly string[]): string {
  const places = areasBySheet(addresses).flatMap(({ sheet, areas }) =>
    areas.map((area, at) => (at === 0 ? `${sheet} ${area}` : area)),
  );
  const more = places.length > MOST_AREAS ? ` 等 ${addresses.length} 格` : '';
  return places.slice(0, MOST_AREAS).join(' ') + more;
}
