import { isNoHead, isNoLine } from './partNames.js';
import { fold, stripNumber } from '../../form/fold.js';
import { foldLabels } from '../../form/labels.js';
import type { Line } from '../../form/outline.js';
import { align, type Candidate, type Match } from './align.js';
import type { FoundLine } from './foundLine.js';
import { isOtherLine, type OtherLabels } from './otherLabels.js';
import { tellApart } from './tellApart.js';
import type { Key } from '../view/view.js';

/** The official lines in their order, and the rows or columns of numbers among them that belong to none. */
export interface FoundLines {
  readonly lines: readonly FoundLine[];
  readonly extras: readonly CandidateLine[];
}

/** A row or a column of a sheet that may be one of the official lines. */
export interface CandidateLine extends Candidate<Key> {
  readonly at: number;
  /** True where numbers stand in it. */
  readonly isNumbered: boolean;
}

/**
 * Assigns official lines to the rows or columns of a sheet: by their labels in the official order, then by
 * exact labels elsewhere, then by the only place that is left for them. A place with the words of another
 * line, as of one that is written twice, is left for none; nor is one with the label of a line that only
 * another edition has. Lines whose texts are each other's are told apart.
 */
export function assignLines(
  lines: readonly Line[],
  unsorted: readonly CandidateLine[],
  others: OtherLabels,
  areHeaded: boolean,
): FoundLines {
  const spots = [...unsorted].sort((a, b) => a.at - b.at);
  const numbered = spots.filter(({ isNumbered }) => isNumbered);
  const isOther = ({ keys }: CandidateLine) => keys.some(({ key }) => others.has(key));
  const single = singleLabels(lines);
  const words = new Set([...single].map(stripNumber));
  // Where one column is named like a part, all may be, as 县本级 beside towns: they are told together.
  const isOfNone = areHeaded ? isNoHead : isNoLine;
  const isTaken = ({ keys }: CandidateLine) =>
    keys.some(({ key }) => words.has(stripNumber(key)) || isOfNone(key));
  const found = matchLabels(lines, spots, others);
  const isFree = (spot: CandidateLine) => !isOther(spot) && !isTaken(spot);
  const byNumbers = fillGaps(
    found.map(({ match }) => (match ? spots[match.at]?.at : undefined)),
    numbered.filter(isFree).map(({ at }) => at),
  );
  // A column may have a head in other words over blanks.
  const heads = areHeaded
    ? spots.filter((spot) => spot.at >= (numbered[0]?.at ?? Infinity) && isFree(spot))
    : [];
  const ats = fillGaps(
    byNumbers,
    heads.map(({ at }) => at),
  );
  const placed = lines.map((line, index): FoundLine => {
    const { match, isDisplaced = false } = found[index] ?? {};
    return { line, at: ats[index], match: match ?? labelAt(spots, ats[index]), isDisplaced };
  });
  return {
    lines: tellApart(placed),
    extras: extrasAmong(numbered, ats, isOther),
  };
}

/** The labels that only one line has. */
function singleLabels(lines: readonly Line[]): ReadonlySet<string> {
  const labels = foldLabels(lines);
  return new Set(labels.filter((label) => labels.indexOf(label) === labels.lastIndexOf(label)));
}

interface Labelled {
  readonly match?: Match<Key>;
  readonly isDisplaced?: boolean;
}

/** The label found for each line: in the official order, or else an exact one elsewhere. */
function matchLabels(
  lines: readonly Line[],
  spots: readonly CandidateLine[],
  others: OtherLabels,
): readonly Labelled[] {
  const official = lines.map(({ label }) => fold(label));
  const inOrder =
    byPlace(official, spots) ??
    align(official, spots, (at, key) => isOtherLine(lines[at] as Line, key, others));
  const used = new Set(inOrder.map((match) => match?.at));
  return inOrder.map((match, index): Labelled => {
    if (match) return { match };
    const elsewhere = findElsewhere(official[index] ?? '', official, spots, used);
    if (!elsewhere) return {};
    used.add(elsewhere.at);
    return { match: elsewhere, isDisplaced: true };
  });
}

/**
 * The places of labels that repeat, in order: where there are as many places of numbers as labels, and none
 * has the label of another place. Words that are no label tell no repeat from the next.
 */
function byPlace(
  official: readonly string[],
  spots: readonly CandidateLine[],
): readonly (Match<Key> | undefined)[] | undefined {
  const labels = new Set(official);
  const numbered = spots.flatMap((spot, at) =>
    spot.isNumbered && !spot.keys.some(({ key }) => isNoHead(key)) ? [{ ...spot, at }] : [],
  );
  if (labels.size === official.length || numbered.length !== official.length) return undefined;
  const said = spots.filter(({ keys }) => keys.some(({ key }) => labels.has(key)));
  const isOwn = ({ keys }: CandidateLine, index: number) =>
    keys.every(({ key }) => !labels.has(key) || key === official[index]);
  if (!said.every(({ isNumbered }) => isNumbered) || !numbered.every(isOwn)) return undefined;
  return numbered.map(({ at, keys }, index) => {
    const found = keys.find(({ key }) => key === official[index]) ?? keys.at(-1);
    return found && { at, found };
  });
}

/** An exact label on a spot that is not used; a label that occurs twice in the form is not sought. */
function findElsewhere(
  label: string,
  official: readonly string[],
  spots: readonly CandidateLine[],
  used: ReadonlySet<number | undefined>,
): Match<Key> | undefined {
  if (official.indexOf(label) !== official.lastIndexOf(label)) return undefined;
  const at = spots.findIndex(({ keys }, index) => !used.has(index) && keys.some(({ key }) => key === label));
  const found = spots[at]?.keys.find(({ key }) => key === label);
  return found && { at, found };
}

/** The text nearest to the numbers where a label should be. */
function labelAt(spots: readonly CandidateLine[], at: number | undefined): Match<Key> | undefined {
  const index = spots.findIndex((spot) => spot.at === at);
  const found = at === undefined ? undefined : spots[index]?.keys.at(-1);
  return found && { at: index, found };
}

/** Puts missing lines on the free places between their found neighbours where there are exactly as many. */
function fillGaps(
  found: readonly (number | undefined)[],
  places: readonly number[],
): readonly (number | undefined)[] {
  const filled = [...found];
  for (let from = 0; from < filled.length; from += 1) {
    if (filled[from] !== undefined) continue;
    let to = from;
    while (to < filled.length && filled[to] === undefined) to += 1;
    const [above, below] = [filled[from - 1] ?? -Infinity, filled[to] ?? Infinity];
    const free = places.filter((place) => place > above && place < below && !filled.includes(place));
    if (free.length === to - from && above !== below) filled.splice(from, free.length, ...free);
    from = to;
  }
  return filled;
}

/**
 * The rows or columns of numbers that belong to no line: those between the first and the last line found, and
 * those of lines that only another edition has.
 */
function extrasAmong(
  numbered: readonly CandidateLine[],
  ats: readonly (number | undefined)[],
  isOther: (spot: CandidateLine) => boolean,
): readonly CandidateLine[] {
  const known = ats.filter((at) => at !== undefined);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return numbered.filter(
    (spot) => !known.includes(spot.at) && ((spot.at > first && spot.at < last) || isOther(spot)),
  );
}
