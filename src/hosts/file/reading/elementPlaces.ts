import { Problem } from '../../../core/report/problem.js';
import type { XmlHandler } from './streamXml.js';
import { rulesPasser } from './typingRules.js';

/** Reads elements of a sheet. */
export interface SheetHandler extends Required<Pick<XmlHandler, 'open' | 'text' | 'close'>> {
  /** Reads whole cells ahead, within a row. */
  readonly readCells: Required<XmlHandler>['readAhead'];
  /** Reads whole rows ahead, where rows stand. */
  readonly readRows: Required<XmlHandler>['readAhead'];
}

/** The elements that are read, each with the one that it stands in. */
const PARENTS: ReadonlyMap<string, string> = new Map([
  ['worksheet', ''],
  ['sheetData', 'worksheet'],
  ['row', 'sheetData'],
  ['c', 'row'],
  ['v', 'c'],
  ['f', 'c'],
  ['is', 'c'],
  ['mergeCells', 'worksheet'],
  ['mergeCell', 'mergeCells'],
]);

/** The elements that hold nothing but what is read. */
const CLOSED: ReadonlySet<string> = new Set(['sheetData', 'v', 'f', 'mergeCell']);

/** How deep a row stands in its place, and what holds all rows. */
const [ROW_DEPTH, ROWS_DEPTH] = [3, 2];

/** The elements that hold no text of their own. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['sheetData', 'row', 'c']);

/**
 * Hands over the elements of a sheet that are read, in their places, and all that `<is>` contains. Others are
 * passed over with all that they contain. Throws `damaged` where one of them, or text, stands elsewhere, and
 * where another stands in `<sheetData>` or in a value: text or cells would be lost or joined in silence.
 */
export function elementPlaces(handler: SheetHandler): Required<Omit<XmlHandler, 'hasRows'>> {
  // The elements that are open, as many as `depth` says.
  const path: string[] = [];
  let depth = 0;
  let passedFrom = Infinity;
  let openFrom = Infinity;
  const endOfRules = rulesPasser();
  const isWithinRow = () => depth === ROW_DEPTH && depth < passedFrom && path[depth - 1] === 'row';
  const isAmongRows = () => depth === ROWS_DEPTH && depth < passedFrom && path[depth - 1] === 'sheetData';
  return {
    passOver: (text, at) => (depth === passedFrom ? endOfRules(path[depth - 1] ?? '', text, at) : at),
    readAhead: (text, at, count) => {
      if (isWithinRow()) return handler.readCells(text, at, count);
      return isAmongRows() ? handler.readRows(text, at, count) : at;
    },
    open: (name, attributes) => {
      const parent = path[depth - 1] ?? '';
      path[depth] = name;
      depth += 1;
      if (depth > passedFrom) return;
      const wanted = PARENTS.get(name);
      if (depth > openFrom || wanted === parent) handler.open(name, attributes);
      else if (wanted !== undefined || CLOSED.has(parent)) throw new Problem('damaged', { element: name });
      else passedFrom = depth;
      if (name === 'is' && openFrom === Infinity) openFrom = depth;
    },
    text: (text) => {
      if (depth >= passedFrom) return;
      if (WITHOUT_TEXT.has(path[depth - 1] ?? '') && text.trim() !== '')
        throw new Problem('damaged', { text });
      handler.text(text);
    },
    close: (name) => {
      if (depth < passedFrom) handler.close(name);
      if (depth === passedFrom) passedFrom = Infinity;
      if (depth === openFrom) openFrom = Infinity;
      depth -= 1;
    },
  };
}
