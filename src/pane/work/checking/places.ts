import { addressOn } from '../../../core/draw/address.js';
import { areasBySheet } from '../../../core/draw/joinAreas.js';

/** Places of a finding that are shown to go to. */
const MOST_PLACES = 4;

/** A range of a finding: what it is called, the sheet it is on, and its first cell. */
interface RangeToGo {
  /** Without its sheet where that is the first one: `D7:J7`, `表四 A4`. */
  readonly name: string;
  readonly fullName: string;
  readonly address: string;
}

/** The ranges of a finding. */
interface ShownPlaces {
  readonly shown: readonly RangeToGo[];
  /** True where there are more ranges than are shown. */
  readonly hasMore: boolean;
}

/** The first ranges that addresses join to, those of the first sheet without its name. */
export function placesOf(addresses: readonly string[]): ShownPlaces {
  const places = areasBySheet(addresses).flatMap(({ sheet, areas }, at) =>
    areas.map((area): RangeToGo => {
      const fullName = `${sheet} ${area}`;
      return { name: at === 0 ? area : fullName, fullName, address: addressOn(sheet, firstCell(area)) };
    }),
  );
  return { shown: places.slice(0, MOST_PLACES), hasMore: places.length > MOST_PLACES };
}

/** The first cell of a range: `D7` of `D7:J7`. */
function firstCell(range: string): string {
  return range.split(':')[0] ?? range;
}
