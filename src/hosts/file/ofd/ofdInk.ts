import { rgbOfParts } from '../colours/rgb.js';
import { childAt, numbersOf, type OfdElement } from './ofdTree.js';

/** What an object is painted with: six digits, empty where that is not known; alpha from 0 to 1. */
export interface OfdInk {
  readonly colour: string;
  readonly alpha: number;
}

/** The parameters of drawing in the resources of a document, by their numbers. */
export type DrawParams = ReadonlyMap<string, OfdElement>;

/** Parameters that go on with others, which go on with others. */
const MOST_PARAMS = 10;

/**
 * The colour that fills an object: its own, or that of its parameters or of the layer around it; undefined
 * where none is stated.
 */
export function inkOf(
  object: OfdElement,
  name: 'FillColor' | 'StrokeColor',
  params: DrawParams,
  ofLayer: string | undefined,
): OfdInk | undefined {
  const own = numbersOf(object.attributes.get('Alpha'))[0] ?? 255;
  let at: OfdElement | undefined = object;
  for (let count = 0; at && count < MOST_PARAMS; count += 1) {
    const found = count === 0 ? childAt(at, name) : statedBy(at, name);
    if (found) return colourOf(found, own / 255);
    const next: string | undefined =
      at.attributes.get(count === 0 ? 'DrawParam' : 'Relative') ?? (count === 0 ? ofLayer : undefined);
    at = next === undefined ? undefined : params.get(next);
  }
  return undefined;
}

/** What parameters state; they are looked at for each object and may hold much. */
const stated = new WeakMap<OfdElement, Map<string, OfdElement | undefined>>();

function statedBy(params: OfdElement, name: string): OfdElement | undefined {
  const known = stated.get(params) ?? new Map<string, OfdElement | undefined>();
  stated.set(params, known);
  if (!known.has(name)) known.set(name, childAt(params, name));
  return known.get(name);
}

function colourOf({ attributes, children }: OfdElement, alpha: number): OfdInk {
  const parts = numbersOf(attributes.get('Value'));
  const own = (numbersOf(attributes.get('Alpha'))[0] ?? 255) / 255;
  return { colour: children.length > 0 ? '' : digitsOf(parts), alpha: own * alpha };
}

/** Grey, red, green and blue, or the four of print; the space of colours is told by how many there are. */
function digitsOf(parts: readonly number[]): string {
  const bounded = parts.map((part) => Math.min(255, Math.max(0, Math.round(part))));
  const [one = 0, two = 0, three = 0, black = 0] = bounded;
  if (parts.length === 1) return rgbOfParts([one, one, one]);
  if (parts.length === 3) return rgbOfParts(bounded);
  if (parts.length !== 4) return '';
  return rgbOfParts([one, two, three].map((part) => Math.round(((255 - part) * (255 - black)) / 255)));
}
