import { Problem } from '../../../core/report/problem.js';
import type { XmlHandler } from './streamXml.js';

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

/** The elements that hold no text of their own. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['sheetData', 'row', 'c']);

/**
 * Hands over the elements of a sheet that are read, in their places, and all that `<is>` contains. Others are
 * passed over with all that they contain. Throws `damaged` where one of them, or text, stands elsewhere, and
 * where another stands in `<sheetData>` or in a value: text or cells would be lost or joined in silence.
 */
export function elementPlaces(handler: Required<XmlHandler>): Required<XmlHandler> {
  const path: string[] = [];
  let passedFrom = Infinity;
  let openFrom = Infinity;
  return {
    open: (name, attributes) => {
      const parent = path.at(-1) ?? '';
      path.push(name);
      if (path.length > openFrom) handler.open(name, attributes);
      else if (path.length <= passedFrom) {
        const wanted = PARENTS.get(name);
        if (wanted === parent) handler.open(name, attributes);
        else if (wanted !== undefined || CLOSED.has(parent)) throw new Problem('damaged', { element: name });
        else passedFrom = path.length;
        if (name === 'is') openFrom = path.length;
      }
    },
    text: (text) => {
      if (path.length >= passedFrom) return;
      if (WITHOUT_TEXT.has(path.at(-1) ?? '') && text.trim() !== '') throw new Problem('damaged', { text });
      handler.text(text);
    },
    close: (name) => {
      if (path.length < passedFrom) handler.close(name);
      if (path.length === passedFrom) passedFrom = Infinity;
      if (path.length === openFrom) openFrom = Infinity;
      path.pop();
    },
  };
}
