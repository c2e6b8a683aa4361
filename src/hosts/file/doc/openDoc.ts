import { openCompoundFile } from '../other/compoundFile.js';
import { docFormats } from './docFormats.js';
import { readDocLists, type DocLists } from './docLists.js';
import { docText } from './docText.js';
import type { DocStep } from './docStep.js';
import { oldWord, readFileInformation } from './fileInformation.js';
import { viewOfBytes } from './formatRuns.js';
import { readPieces } from './pieceTable.js';

/** A document as steps, with its lists. */
export interface OpenedDoc {
  readonly steps: readonly DocStep[];
  readonly lists: DocLists;
}

/**
 * Reads a document of Word 97 to 2003 or of WPS as steps: the text of boxes first, then the main text, with
 * the marks of cells and rows. Deleted and struck-out text is told apart.
 *
 * Throws a `Problem`: `encrypted`, `pasteTooLarge`, and `foreignFile` where a file is damaged, or says of its
 * text what cannot be read for certain.
 */
export function openDoc(bytes: Uint8Array): OpenedDoc {
  try {
    return readSteps(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw oldWord();
    throw error;
  }
}

function readSteps(bytes: Uint8Array): OpenedDoc {
  const { stream } = openCompoundFile(bytes);
  const word = stream('WordDocument');
  if (!word) throw oldWord();
  const information = readFileInformation(viewOfBytes(word));
  const tables = stream(information.tables);
  if (!tables) throw oldWord();
  const { place } = information;
  const lists = readDocLists(tables, place('lists'), place('listUses'));
  const formats = docFormats(word, tables, stream('Data') ?? new Uint8Array(), information, lists);
  const pieces = readPieces(tables, place('pieces'));
  const { boxes, text } = information;
  const steps = [
    ...(boxes.to > boxes.from ? docText(word, pieces, formats, boxes) : []),
    ...docText(word, pieces, formats, { from: 0, to: text }),
  ];
  return { steps, lists };
}
