import { fold } from '../../core/form/fold.js';
import { foldLabels } from '../../core/form/labels.js';
import { everyLine, leaves, type Line } from '../../core/form/outline.js';
import type { SpacedLine } from './spacedFigures.js';

/** A line of fewer of the labels, by share, is not the line of the heads. */
const MOST_LABELS = 0.5;

/**
 * True where a line of text has labels of these lines of the form in another order than the paper, or words
 * that are no label where none is left out, as 合计 before all others: the figures below are then in that
 * order too, and nothing else says in which column each belongs. Labels of `beside` may stand in the line.
 */
export function isInOtherOrder(
  given: readonly (SpacedLine | undefined)[],
  lines: readonly Line[],
  beside: readonly Line[] = [],
): boolean {
  const own = foldLabels(everyLine(lines));
  const columns = foldLabels(leaves(lines));
  const labels = [...new Set([...own, ...foldLabels(everyLine(beside))])];
  return given.some((line) => {
    if (!line || line.figures.length > 0) return false;
    const parts = partsOf(line.text, labels);
    const known = parts.filter((part) => part !== undefined);
    const length = known.join('').length;
    if (length < fold(line.text).length * MOST_LABELS) return false;
    return (
      isMixed(known.map((label) => own.indexOf(label)).filter((place) => place >= 0)) ||
      hasStranger(
        parts.filter((part) => part === undefined || columns.includes(part)),
        columns,
      )
    );
  });
}

/** True where places that repeat, as those of columns under several blocks, do not rise in each round. */
function isMixed(places: readonly number[]): boolean {
  const rounds = Math.max(1, ...places.map((place) => places.filter((each) => each === place).length));
  return places.filter((place, at) => at > 0 && place <= (places[at - 1] ?? 0)).length > rounds - 1;
}

/** True where most labels are known, not all, and a word that is none stands where no label is left out. */
function hasStranger(parts: readonly (string | undefined)[], columns: readonly string[]): boolean {
  const known = new Set(parts.filter((part) => part !== undefined));
  if (known.size <= columns.length * MOST_LABELS || known.size === columns.length) return false;
  const places = parts.map((part) => (part === undefined ? undefined : columns.indexOf(part)));
  const count = columns.length;
  return places.some((place, at) => {
    if (place !== undefined) return false;
    const before =
      places
        .slice(0, at)
        .filter((each) => each !== undefined)
        .at(-1) ?? -1;
    const after = places.slice(at).find((each) => each !== undefined) ?? count;
    return (before + 1) % count === after % count;
  });
}

/** The labels of a line of text, undefined for each of its words that is none. */
function partsOf(text: string, labels: readonly string[]): readonly (string | undefined)[] {
  const whole = labelsIn(fold(text), labels);
  if (whole) return whole;
  const words = text.split(/\s+/).map(fold);
  return words.filter((word) => word !== '').flatMap((word) => labelsIn(word, labels) ?? UNKNOWN);
}

const UNKNOWN: readonly undefined[] = [undefined];

/** The labels that a text consists of; undefined where it has anything else. */
function labelsIn(text: string, labels: readonly string[]): readonly string[] | undefined {
  const found: string[] = [];
  for (let rest = text; rest !== '';) {
    const label = longest(labels.filter((each) => rest.startsWith(each)));
    if (label === undefined) return undefined;
    found.push(label);
    rest = rest.slice(label.length);
  }
  return found;
}

function longest(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => b.length - a.length)[0];
}
