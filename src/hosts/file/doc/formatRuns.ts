import { firstWhere } from '../bytes/firstWhere.js';
import { viewOfBytes } from '../bytes/viewOfBytes.js';
import { oldWord, type DocPlace } from './fileInformation.js';

/** The properties of the text at a place in the file, and where they end. */
export interface FormatRun {
  readonly end: number;
  readonly properties: Uint8Array;
}

/** The size of a page of properties. */
const PAGE = 512;

/** Tells the properties at a place in the file; those of one place are the same object each time. */
export type FindRun = (at: number) => FormatRun;

/**
 * Finds properties in the pages of a document that keep them, those of the looks of text or of paragraphs.
 * Throws a `Problem` where no page says anything of a place.
 */
export function formatRuns(
  word: Uint8Array,
  tables: Uint8Array,
  { at, size }: DocPlace,
  kind: 'looks' | 'paragraphs',
): FindRun {
  const list = viewOfBytes(tables.subarray(at, at + size));
  const count = Math.floor((list.byteLength - 4) / 8);
  const known = new Map<number, FormatRun>();
  return (place) => {
    const index = firstWhere(count, (each) => list.getUint32(4 * each, true) > place) - 1;
    if (index < 0) throw oldWord();
    const start = (list.getUint32(4 * (count + 1) + 4 * index, true) & 0x3fffff) * PAGE;
    const page = word.subarray(start, start + PAGE);
    if (page.length < PAGE) throw oldWord();
    const view = viewOfBytes(page);
    const runs = page[PAGE - 1] ?? 0;
    const run = firstWhere(runs, (each) => view.getUint32(4 * each, true) > place) - 1;
    if (run < 0 || place >= view.getUint32(4 * run + 4, true)) throw oldWord();
    const key = start + run;
    const found = known.get(key) ?? {
      end: view.getUint32(4 * run + 4, true),
      properties: kind === 'looks' ? lookAtRun(page, runs, run) : paragraphAtRun(page, runs, run),
    };
    known.set(key, found);
    return found;
  };
}

const NOTHING = new Uint8Array();

function lookAtRun(page: Uint8Array, runs: number, run: number): Uint8Array {
  const at = 2 * (page[4 * (runs + 1) + run] ?? 0);
  return at === 0 ? NOTHING : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}

/** The properties of a paragraph, the number of its style in the two bytes before them. */
function paragraphAtRun(page: Uint8Array, runs: number, run: number): Uint8Array {
  const at = 2 * (page[4 * (runs + 1) + 13 * run] ?? 0);
  if (at === 0) return NOTHING;
  const size = page[at] ?? 0;
  return size > 0
    ? page.subarray(at + 1, at + 2 * size)
    : page.subarray(at + 2, at + 2 + 2 * (page[at + 1] ?? 0));
}
