import type { Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { findHeadings } from './findHeadings.js';
import type { PagePiece } from './pieces.js';

/**
 * Where the reasons begin that some reports are given to the office above with: at a line that is only their
 * title, after the heading of the last chapter. They are no text of that chapter, and hold no headings.
 */
export function findNotes(pieces: readonly PagePiece[], edition: Edition): number {
  const title = fold(edition.notes.title);
  const at = pieces.findIndex((piece) => piece.kind === 'line' && fold(piece.text) === title);
  if (at < 0) return pieces.length;
  const last = findHeadings(pieces.slice(0, at), edition).at(-1);
  return last?.chapter === edition.chapters.at(-1) ? at : pieces.length;
}
