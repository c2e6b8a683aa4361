import { fold } from '../../core/form/fold.js';
import { foldLabels } from '../../core/form/labels.js';
import { everyLine, type Line } from '../../core/form/outline.js';
import type { SpacedLine } from './spacedFigures.js';

/**
 * True where a line of text has labels of these lines of the form in another order than the paper, and
 * nothing else but those of `beside`: the figures below are then in that order too, and nothing else says in
 * which column each belongs.
 */
export function isInOtherOrder(
  given: readonly (SpacedLine | undefined)[],
  lines: readonly Line[],
  beside: readonly Line[] = [],
): boolean {
  const own = new Set(foldLabels(everyLine(lines)));
  const labels = [...new Set([...own, ...foldLabels(everyLine(beside))])];
  return given.some((line) => {
    if (!line || line.figures.length > 0) return false;
    const order = placesIn(fold(line.text), labels) ?? [];
    const places = order.filter((place) => place < own.size);
    return places.some((place, at) => place < (places[at - 1] ?? 0));
  });
}

/** The numbers of the labels that a text consists of; undefined where it has anything else. */
function placesIn(text: string, labels: readonly string[]): readonly number[] | undefined {
  const places: number[] = [];
  for (let rest = text; rest !== '';) {
    const label = longest(labels.filter((each) => rest.startsWith(each)));
    if (label === undefined) return undefined;
    places.push(labels.indexOf(label));
    rest = rest.slice(label.length);
  }
  return places;
}

function longest(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => b.length - a.length)[0];
}
