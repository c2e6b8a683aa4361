import { fold, stripNumber } from '../../form/fold.js';
import type { FoundLine } from './foundLine.js';

/** A character that a text shares with a label counts for two of its number. */
const CHARACTER = 2;
/** A text that shares so many characters more with one label than with any other is taken for it. */
const CLEARLY = 2 * CHARACTER;

/** How much the text of each line shares with the label of each. */
type Shares = readonly (readonly number[])[];

/**
 * The lines with those exchanged whose texts are clearly each other's. Lines whose texts are rather each
 * other's, but not clearly, have no place: nothing says which is which. Texts that say nothing against their
 * order stay in it, as does what bears the label itself.
 */
export function tellApart(found: readonly FoundLine[]): readonly FoundLine[] {
  if (found.filter(isReworded).length < 2) return found;
  return blocksOf(found).flatMap((block) => {
    const told = new Map<FoundLine, FoundLine>();
    for (const lines of confused(block.filter(isReworded)))
      exchange(lines).forEach((each, at) => told.set(lines[at] as FoundLine, each));
    return block.map((each) => told.get(each) ?? each);
  });
}

function isReworded({ line, at, match }: FoundLine): boolean {
  return at !== undefined && match?.found.key !== fold(line.label);
}

/** The lines up to each before which all labels begin anew: the blocks of a strip. */
function blocksOf(found: readonly FoundLine[]): readonly (readonly FoundLine[])[] {
  const starts = found.flatMap(({ line }, at) => (line === found[0]?.line ? [at] : []));
  return starts.map((start, at) => found.slice(start, starts[at + 1]));
}

/** The lines that are joined by pairs of which each has rather the text of the other. */
function confused(lines: readonly FoundLine[]): readonly (readonly FoundLine[])[] {
  const shares = sharesOf(lines);
  const share = (text: number, label: number) => shares[text]?.[label] ?? 0;
  let groups = lines.map((_, at) => at);
  for (const a of lines.keys())
    for (const b of lines.keys())
      if (b < a && share(a, b) + share(b, a) > share(a, a) + share(b, b)) {
        const [kept = b, joined] = [groups[b], groups[a]];
        groups = groups.map((group) => (group === joined ? kept : group));
      }
  return lines
    .map((_, group) => lines.filter((_each, at) => groups[at] === group))
    .filter(({ length }) => length > 1);
}

/** The lines in the places of their texts; without places where the texts leave a choice. */
function exchange(lines: readonly FoundLine[]): readonly FoundLine[] {
  const labels = sharesOf(lines).map((shares, at) => (lines[at]?.match ? clearest(shares) : undefined));
  const open = lines.flatMap((_, at) => (labels.includes(at) ? [] : [at]));
  const isClear = !labels.includes(undefined) && open.length === labels.filter((each) => each === -1).length;
  if (!isClear || open.length > 1) return lines.map((each) => ({ ...each, at: undefined, among: lines }));
  return lines.map((each, at) => {
    const { at: place, match } = lines[labels.indexOf(open.includes(at) ? -1 : at)] ?? each;
    return { ...each, at: place, match, isDisplaced: place !== each.at };
  });
}

/** The label that a text clearly is; -1 where it is as much all of them, undefined where it is not clear. */
function clearest(shares: readonly number[]): number | undefined {
  const [best = 0, next = 0] = [...shares].sort((a, b) => b - a);
  if (best === Math.min(...shares)) return -1;
  return best - next >= CLEARLY ? shares.indexOf(best) : undefined;
}

function sharesOf(lines: readonly FoundLine[]): Shares {
  const labels = lines.map(({ line }) => partsOf(fold(line.label)));
  return lines.map(({ match }) => {
    const text = partsOf(match?.found.key ?? '');
    return labels.map(({ number, letters }) => {
      const common = [...letters].filter((letter) => text.letters.has(letter)).length;
      return common * CHARACTER + (number !== '' && number === text.number ? 1 : 0);
    });
  });
}

/** The number of a folded label, and its different letters. */
function partsOf(key: string): { readonly number: string; readonly letters: ReadonlySet<string> } {
  const words = stripNumber(key);
  return { number: key.slice(0, key.length - words.length), letters: new Set(words.match(/\p{L}/gu)) };
}
