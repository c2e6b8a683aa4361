import type { NamedElement } from '../../core/read/opened/namedElements.js';
import { textBeside, type PartBeside } from '../word/textsBeside.js';

/** Collects the texts of notes and comments, whose elements are passed over. */
export interface OdtNotes {
  /** Takes an element that is passed over, or one within it. */
  readonly open: (element: NamedElement) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** Ends the element that is passed over. */
  readonly end: () => void;
  /** The notes as the user is told of them. */
  readonly told: readonly string[];
}

/** A collector of notes; a note is what its paragraphs say, and not its number or its author. */
export function odtNotes(): OdtNotes {
  const told: string[] = [];
  let note: { readonly of: PartBeside; text: string; paragraphs: number } | undefined;
  return {
    open: (element) => {
      const of = kindOf(element);
      if (of && !note) note = { of, text: '', paragraphs: 0 };
      else if (note && element.name === 'text:p') note.paragraphs += 1;
    },
    text: (text) => {
      if (note && note.paragraphs > 0) note.text += text.replace(/[ \t\r\n]+/g, ' ');
    },
    close: (name) => {
      if (note && name === 'text:p') note.paragraphs -= 1;
    },
    end: () => {
      const said = note?.text.trim() ?? '';
      if (note && said !== '') told.push(textBeside(note.of, said));
      note = undefined;
    },
    told,
  };
}

function kindOf({ name, attributes }: NamedElement): PartBeside | undefined {
  if (name === 'office:annotation') return 'comments';
  if (name !== 'text:note') return undefined;
  return attributes.get('text:note-class') === 'endnote' ? 'endnotes' : 'footnotes';
}
