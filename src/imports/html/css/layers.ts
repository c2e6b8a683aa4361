import { Problem } from '../../../core/report/problem.js';

/** The place of a layer of a style sheet within each that is around it; empty outside of all layers. */
export type Layer = readonly number[];

/** The most layers within each other. */
const DEEPEST = 20;

/** Knows the layers of a page in the order in which they are first named. */
export interface LayerBook {
  /** Takes note of the layers that a statement names: `@layer a, b.c`. */
  readonly declare: (statement: string, around: Layer) => void;
  /** The layer that a block opens; one without a name is another each time. */
  readonly open: (name: string, around: Layer) => Layer;
}

/** A book for the style sheets of one page. It throws a `Problem` `pasteTooLarge`. */
export function layerBook(): LayerBook {
  const known = new Map<string, number>();
  const counts = new Map<string, number>();
  let unnamed = 0;
  const open = (name: string, around: Layer): Layer => {
    if (around.length + name.split('.', DEEPEST + 1).length > DEEPEST) throw new Problem('pasteTooLarge');
    if (name === '') unnamed += 1;
    return (name === '' ? [` ${unnamed}`] : name.split('.')).reduce<Layer>((layer, part) => {
      const [parent, key] = [layer.join('.'), `${layer.join('.')} ${part.trim()}`];
      const place = known.get(key) ?? counts.get(parent) ?? 0;
      if (!known.has(key)) counts.set(parent, place + 1);
      known.set(key, place);
      return [...layer, place];
    }, around);
  };
  return {
    open,
    declare: (statement, around) => {
      const names = /^@layer\s([^]*)$/i.exec(statement)?.[1]?.split(',') ?? [];
      for (const name of names) open(name.trim(), around);
    },
  };
}

/** Below 0 where ordinary declarations of one layer count less than those of another. */
export function compareLayers(one: Layer, other: Layer): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    // What stands in no layer of a place counts more than what stands in one.
    const difference = (one[at] ?? Infinity) - (other[at] ?? Infinity);
    if (difference !== 0) return difference;
  }
  return 0;
}
