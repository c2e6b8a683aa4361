import { fold, likeness } from '../../core/form/fold.js';
import { foldLabels, headingsIn } from '../../core/form/labels.js';
import { everyLine, leaves, type Line } from '../../core/form/outline.js';
import type { SpacedLine } from './spacedFigures.js';

/** A line of fewer of the labels, by share, is not the line of the heads. */
const MOST_LABELS = 0.5;
/** A line of more characters is prose. */
const LONGEST_HEAD = 200;

/**
 * True where lines of text have labels of these lines of the form in another order than the paper, or words
 * that are no label where none is left out, as 合计 before all others: the figures below are then in that
 * order too, and nothing else says in which column each belongs. Labels of `beside` may stand in a line. The
 * labels may be a line each.
 */
export function isInOtherOrder(
  given: readonly (SpacedLine | undefined)[],
  lines: readonly Line[],
  beside: readonly Line[] = [],
): boolean {
  const own = foldLabels(everyLine(lines));
  const columns = foldLabels(leaves(lines));
  const labels = [...new Set([...own, ...foldLabels(everyLine(beside))])];
  const said = fold(given.map((line) => line?.text ?? '').join(''));
  const heads = given.flatMap((line) => {
    if (!line || line.figures.length > 0 || line.text.length > LONGEST_HEAD) return [];
    const parts = partsOf(line.text, labels);
    const length = parts.join('').length;
    return length === 0 || length < fold(line.text).length * MOST_LABELS ? [] : [{ text: line.text, parts }];
  });
  const isMixedIn = (order: readonly string[], parts: readonly (string | undefined)[]) =>
    isMixed(
      parts.flatMap((label) => (label === undefined ? [] : order.indexOf(label))).filter((at) => at >= 0),
    );
  const isStrange = (parts: readonly (string | undefined)[]) =>
    hasStranger(
      parts.filter((part) => part === undefined || columns.includes(part)),
      columns,
    );
  if (heads.some(({ parts }) => isMixedIn(own, parts) || isStrange(parts))) return true;
  if (heads.some(({ text }) => areWordsMoved(text, columns))) return true;
  const all = heads.flatMap(({ parts }) => parts);
  // Labels beside a heading may stand before or behind all of its parts.
  const hasHeading = foldLabels(headingsIn(lines)).some((label) => said.includes(label));
  const groups = hasHeading ? siblingsIn(lines) : [leaves(lines)];
  // A heading between others may stand in a row over them; blocks begin with theirs.
  const isCounted = (line: Line) => line.parts.length === 0 || beside.length > 0;
  return groups.some((group) => isMixedIn(foldLabels(group.filter(isCounted)), all));
}

/**
 * True where a line has the label of one of these columns twice in turn, as a merged cell is copied that says
 * its text in each of its columns: a row then has a figure more than columns, or lost a blank.
 */
export function hasColumnTwice(
  given: readonly (SpacedLine | undefined)[],
  columns: readonly Line[],
): boolean {
  const own = new Set(foldLabels(columns));
  return given.some((line) => {
    if (!line || line.figures.length > 0 || line.text.length > LONGEST_HEAD) return false;
    const words = line.text.split(/\s+/).map(fold);
    return words.some((word, at) => own.has(word) && words[at + 1] === word);
  });
}

/** A word, and no note on the words before it. */
const WORD = /^(?!\().*\p{L}/u;

/**
 * True where a word that is no label stands behind the last of these columns, as 去年同期: a figure below
 * them may be its own. `others` are labels that stand beside them. The labels may be a line each.
 */
export function hasColumnBehind(
  given: readonly (SpacedLine | undefined)[],
  columns: readonly Line[],
  others: readonly string[],
): boolean {
  const own = foldLabels(columns);
  const parts = given.flatMap((line) => {
    if (!line || line.figures.length > 0 || line.text.length > LONGEST_HEAD) return [];
    const words = line.text.split(/\s+/).filter((word) => WORD.test(fold(word)));
    return words.length === 0 ? [] : partsOf(words.join(' '), [...own, ...others]);
  });
  return (
    own.every((label) => parts.includes(label)) &&
    parts.some((part, at) => part === undefined && own.includes(parts[at - 1] ?? ''))
  );
}

/** The lines of an outline, and those under each heading. */
function siblingsIn(lines: readonly Line[]): readonly (readonly Line[])[] {
  return lines.length === 0 ? [] : [lines, ...lines.flatMap(({ parts }) => siblingsIn(parts))];
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

/** True where a word in the place of one missing label is more like another, as 其他组织 in that of 总计. */
function areWordsMoved(text: string, columns: readonly string[]): boolean {
  const all = text
    .split(/\s+/)
    .map(fold)
    .filter((word) => WORD.test(word));
  const words = all.slice(all.length % columns.length);
  const placeOf = (at: number) => columns[at % columns.length] ?? '';
  const isInPlace = words.every((word, at) => !columns.includes(word) || word === placeOf(at));
  if (!isInPlace || words.filter((word) => columns.includes(word)).length < words.length * MOST_LABELS)
    return false;
  const missing = columns.filter((label) => !words.includes(label));
  return words.some((word, at) => {
    const own = placeOf(at);
    if (!missing.includes(own)) return false;
    return missing.some((label) => likeness(word, label) > likeness(word, own));
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
