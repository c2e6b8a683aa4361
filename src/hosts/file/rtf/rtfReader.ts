import type { FlatMargin, FlatNote, FlatStep } from '../../../core/read/opened/flatDocument.js';
import type { MarginPlace } from '../../../core/read/opened/marginPlace.js';
import type { RtfColours } from './rtfColours.js';
import type { RtfFonts } from './rtfFonts.js';
import { goApart, tableDepth, type RtfState } from './rtfState.js';
import type { RtfTokens } from './rtfTokens.js';

/** Where the reader is in a file. */
export interface RtfReader {
  readonly tokens: RtfTokens;
  readonly fonts: RtfFonts;
  readonly notes: FlatNote[];
  readonly margins: FlatMargin[];
  readonly colours: RtfColours;
  readonly open: RtfState[];
  state: RtfState;
  /** The bytes of text that are not decoded yet, and how many characters are left out. */
  bytes: number[];
  passed: number;
  /** True where the last character that was written as a number is a digit of another kind. */
  isDigit: boolean;
  left: number;
  marks: number;
}

/** What stands over and under all pages, those on the left, on the right, or the first one. */
const MARGINS: ReadonlyMap<string, MarginPlace> = new Map(
  ['', 'l', 'r', 'f'].flatMap((pages) => [
    [`header${pages}`, 'header'] as const,
    [`footer${pages}`, 'footer'] as const,
  ]),
);

/** What is drawn over the text: shapes alone or in groups, and old drawings. */
const SHAPES: ReadonlySet<string> = new Set(['shp', 'shpgrp', 'do']);

/** What ends a paragraph. */
const ENDS: ReadonlySet<string> = new Set(['paragraph', 'cell', 'row']);

/** Begins a field, or what stands apart from the text: boxes, notes, the entries of a list of a form. */
export function startApart({ state, notes, margins }: RtfReader, word: string): void {
  const steps: FlatStep[] = [];
  const where = MARGINS.get(word);
  if (where !== undefined) goApart(state, steps, () => margins.push({ where, steps }));
  else if (word === 'field') {
    state.fields += 1;
    state.steps.push({ kind: 'field', mark: 'begin' });
  } else if (SHAPES.has(word)) state.shape ??= { hasText: false };
  else if (word === 'shptxt' || word === 'dptxbxtext') {
    const [depth, shape] = [tableDepth(state), state.shape];
    goApart(state, steps, (around) => {
      if (shape && textOf(steps).trim() !== '') shape.hasText = true;
      addBox(around, steps, depth);
    });
  } else if (word === 'footnote') goApart(state, steps, () => notes.push({ of: 'footnotes', steps }));
  else if (word === 'annotation') goApart(state, steps, () => notes.push({ of: 'comments', steps }));
  else if (word === 'ftnalt') state.endApart = () => notes.push({ of: 'endnotes', steps: state.steps });
  else if (word === 'ffl')
    goApart(state, steps, (around) => {
      around.push({ kind: 'form', name: 'listEntry', value: textOf(steps) });
    });
  else if (word === 'listtext' || word === 'pntext')
    goApart(state, steps, (around) => {
      if (steps.every(isPlain)) around.push({ kind: 'number', text: textOf(steps) });
      else for (const step of steps) around.push(step);
    });
}

/** Adds what a box holds, a paragraph of its own before the one that it hangs on, within so many tables. */
function addBox(around: FlatStep[], box: readonly FlatStep[], depth: number): void {
  let at = around.length;
  while (at > 0 && !ENDS.has(around[at - 1]?.kind ?? '')) at -= 1;
  const below = around.splice(at);
  for (const step of box) around.push('depth' in step ? { ...step, depth: step.depth + depth } : step);
  around.push({ kind: 'paragraph', depth });
  for (const step of below) around.push(step);
}

function textOf(steps: readonly FlatStep[]): string {
  return steps.map((step) => (step.kind === 'text' ? step.text : '')).join('');
}

/** True for text that is seen as it stands. */
function isPlain(step: FlatStep): boolean {
  return step.kind === 'text' && !step.look.isHidden && !step.look.isStruck;
}
