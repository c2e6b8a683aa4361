import type { OdsElement } from './odsXml.js';

/** Smaller type is not seen, in points. */
const LEAST_SIZE = 3;
const [BLACK, WHITE, CLEAR] = ['#000000', '#ffffff', 'transparent'];
const SIZE = /^([\d.]+)pt$/;

/** The colours of a style of cells, and whether its type is too small to be seen. */
interface CellInk {
  readonly colour: string;
  readonly ground: string;
  readonly isTiny: boolean;
}

/** The styles of cells of a document, as far as they say whether text is seen. */
export interface OdsInk {
  /** Those whose text nobody sees. */
  readonly faint: ReadonlySet<string>;
  /** Begins a style, based on another where it is one of cells. */
  readonly start: (name: string, parent: string | undefined) => void;
  /** Reads a property of the style that was begun last. */
  readonly read: (name: string, attributes: OdsElement['attributes']) => void;
}

/** Reads styles of cells: without a colour text is black, without a filling the ground is white. */
export function odsInk(): OdsInk {
  const inks = new Map<string, CellInk>();
  const faint = new Set<string>();
  let current: string | undefined;
  const change = (more: Partial<CellInk>) => {
    if (current === undefined) return;
    const ink = { colour: BLACK, ground: WHITE, isTiny: false, ...inks.get(current), ...more };
    inks.set(current, ink);
    if (ink.isTiny || ink.colour === ink.ground) faint.add(current);
    else faint.delete(current);
  };
  return {
    faint,
    start: (name, parent) => {
      current = parent === undefined ? undefined : name;
      if (parent !== undefined) change(inks.get(parent) ?? {});
    },
    read: (name, attributes) => {
      if (name === 'style:table-cell-properties') change(groundOf(attributes));
      else if (name === 'style:text-properties') change(textOf(attributes));
      // Whatever else begins, such as a format of numbers, has properties of its own.
      else if (!name.endsWith('-properties')) current = undefined;
    },
  };
}

function groundOf(attributes: OdsElement['attributes']): Partial<CellInk> {
  const ground = attributes.get('xsl-fo-compatible:background-color')?.toLowerCase();
  return ground === undefined ? {} : { ground: ground === CLEAR ? WHITE : ground };
}

function textOf(attributes: OdsElement['attributes']): Partial<CellInk> {
  const isUsual = attributes.get('style:use-window-font-color') === 'true';
  const colour = isUsual ? BLACK : attributes.get('xsl-fo-compatible:color')?.toLowerCase();
  const [, points] = SIZE.exec(attributes.get('xsl-fo-compatible:font-size') ?? '') ?? [];
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(points === undefined ? {} : { isTiny: Number(points) < LEAST_SIZE }),
  };
}
