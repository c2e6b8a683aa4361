import type { FlatDocument, FlatStep } from '../../../core/read/opened/flatDocument.js';
import { Problem } from '../../../core/report/problem.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { openCompoundFile } from '../other/compoundFile.js';
import { docFormats } from './docFormats.js';
import { readDocLists } from './docLists.js';
import { docText, type DocBytes } from './docText.js';
import { readDocFonts } from './docFonts.js';
import { oldWord, readFileInformation, type DocRange } from './fileInformation.js';
import { readPieces } from './pieceTable.js';

const KINDS_OF_NOTES = ['footnotes', 'endnotes', 'comments', 'boxes'] as const;

/**
 * Reads a document of Word 97 to 2003 or of WPS as steps: the text of boxes first, then the main text, with
 * the marks of cells and rows.
 *
 * Throws a `Problem`: `encrypted`, `pasteTooLarge`, and `foreignFile` where a file is damaged, or says of its
 * text what cannot be read for certain.
 */
export function openDoc(bytes: Uint8Array): FlatDocument {
  try {
    return readSteps(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw oldWord();
    throw error;
  }
}

function readSteps(bytes: Uint8Array): FlatDocument {
  const { stream } = openCompoundFile(bytes);
  const word = stream('WordDocument');
  if (!word) throw oldWord();
  const information = readFileInformation(viewOfBytes(word));
  const tables = stream(information.tables);
  if (!tables) throw oldWord();
  const { place } = information;
  const lists = readDocLists(tables, place('lists'), place('listUses'));
  const data = stream('Data') ?? new Uint8Array();
  const document: DocBytes = {
    word,
    data,
    pieces: readPieces(tables, place('pieces')),
    formats: docFormats(word, tables, data, information, lists),
    fonts: readDocFonts(tables, place('fonts')),
  };
  const { text, notes, margins } = information;
  const stepsOf = (range: DocRange) => (range.to > range.from ? [...docText(document, range)] : []);
  return {
    steps: [...stepsOf(notes.boxes), ...docText(document, { from: 0, to: text })],
    lists,
    notes: KINDS_OF_NOTES.map((of) => ({ of, steps: stepsOf(notes[of]) })),
    margins: [{ where: 'either', steps: ifReadable(() => stepsOf(margins)) }],
  };
}

/** What stands over and under the pages; where that cannot be read, the text still is. */
function ifReadable(read: () => readonly FlatStep[]): readonly FlatStep[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem || error instanceof RangeError) return [];
    throw error;
  }
}
