import type { Level } from '../form/relations.js';

/**
 * How strongly a cell is marked: `suspect` is most likely wrong itself, `part` stands in a broken relation in
 * which another cell is suspected.
 */
export type MarkLevel = Level | 'suspect' | 'part';

/** The levels of marks, the gravest first. */
export const MARK_LEVELS: readonly MarkLevel[] = ['suspect', 'error', 'part', 'warning', 'hint'];

/**
 * How a mark looks: told apart without colour too, by the type where a cell has text and by the kind of
 * border where it is blank.
 */
export interface MarkLook {
  readonly color: string;
  readonly fill: string;
  readonly type: 'bold' | 'italic' | 'underline' | 'plain';
  readonly line: 'thin' | 'dashed' | 'dotted';
}

/** The look of the marks of each level. */
export const MARKS: Readonly<Record<MarkLevel, MarkLook>> = {
  suspect: { color: 'FFFFFF', fill: 'C00000', type: 'bold', line: 'thin' },
  error: { color: '9C0006', fill: 'FFC7CE', type: 'bold', line: 'thin' },
  part: { color: '9C0006', fill: 'FDECEE', type: 'plain', line: 'dotted' },
  warning: { color: '7F4F00', fill: 'FFEB9C', type: 'italic', line: 'dashed' },
  hint: { color: '1F3864', fill: 'DDEBF7', type: 'underline', line: 'dotted' },
};

/** The colours of the marks on a dark page; Excel and files have the light ones of `MARKS` only. */
export const MARKS_DARK: Readonly<Record<MarkLevel, Pick<MarkLook, 'color' | 'fill'>>> = {
  suspect: { color: '1F1F1F', fill: 'FF9CA3' },
  error: { color: 'FFD0D4', fill: '6B1A22' },
  part: { color: 'FFD0D4', fill: '3B1F22' },
  warning: { color: 'FFE9A8', fill: '574200' },
  hint: { color: 'D4E6FA', fill: '22415F' },
};
