import { tellCell } from '../../core/check/tellCell.js';
import { formOf } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import { standingOf, suspicionOf, type ReadResult, type Repair } from '../../index.js';

/** What a review tells of a repair. */
export interface RepairWords {
  /** The cells most likely wrong, as on the sheet, `表三!E9`; in words where there is no sheet. */
  readonly suspects: readonly string[];
  /** What the cells most likely should hold, one Chinese sentence each without a full stop. */
  readonly repairs: readonly string[];
}

/** More solutions than these that tie are told by their number. */
const MOST_TIED = 3;
/** So many sentences on one report, and so many characters of one of them. */
const MOST = { repairs: 12, characters: 300 };

/** The cells most likely wrong, and for each broken part of the report what mends it. */
export function repairWordsOf(
  repair: Repair,
  { addresses, report: { edition } }: Pick<ReadResult, 'addresses' | 'report'>,
): RepairWords {
  const places = formOf(edition).cells.map(
    (cell) => [cell.name, addresses.get(cell.name) ?? tellCell(cell)] as const,
  );
  const mendable = repair.parts.filter(({ status }) => status !== 'impossible');
  // Where cells that stand leave no way, the sentence on the whole says so.
  const stuck = mendable.length < repair.parts.length ? [repair.message] : [];
  const told = [...stuck, ...mendable.map(tellPart), repair.settled].filter((each) => each !== '');
  return {
    suspects: [...suspicionOf(repair, new Map(places)).addresses],
    repairs: told.slice(0, MOST.repairs).map((each) => cutText(each, MOST.characters)),
  };
}

/** A text cut to so many characters, with a sign that it was. */
export function cutText(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** The likeliest solution of a part and those that tie with it, or how many there are. */
function tellPart({ solutions, truncated, lowerBound }: Repair['parts'][number]): string {
  const sorted = [...solutions].sort((a, b) => a.rank - b.rank);
  const [best = []] = groupBy(sorted, ({ rank }) => rank);
  const [first] = best;
  const least = `至少有 ${lowerBound} 个数有误`;
  if (!first) return `${least}，改法不止一种，请核对原始登记`;
  if (best.length > MOST_TIED)
    return `${least}，有${truncated ? '很多' : ` ${best.length} `}种改法同样可能，如${first.message}`;
  const word = standingOf(first, solutions) === 'likeliest' ? '最可能是' : '';
  return word + best.map(({ message }) => message).join('，或者');
}
