import type { Sheet } from '../../../core/draw/sheet.js';
import type { ElementListener } from '../../../core/read/opened/namedElements.js';

/** The most characters of the boxes of a document that are kept. */
const MOST_KEPT = 20_000;

/** What is told of the shapes of a document, and the texts that were found in those of a sheet. */
export interface OdsBoxes extends ElementListener {
  readonly of: (sheet: Sheet) => readonly string[];
}

/** Collects the texts of shapes, each from its element to its end, for the sheet that `open` tells then. */
export function odsBoxes(open: () => Sheet | undefined): OdsBoxes {
  const boxes: (readonly [Sheet | undefined, string])[] = [];
  let box = '';
  let kept = 0;
  let depth = 0;
  let isText = false;
  /** How deep the chart or other document stands that is within the shape; it has texts of its own. */
  let within = 0;
  return {
    open: ({ name }) => {
      depth += 1;
      if (name === 'drawing:object' && within === 0) within = depth;
      isText ||= name === 'text:p' && within === 0;
    },
    text: (text) => {
      if (!isText || kept > MOST_KEPT) return;
      box += text;
      kept += text.length;
    },
    close: (name) => {
      if (within === depth) within = 0;
      depth -= 1;
      if (name === 'text:p' && within === 0) {
        isText = false;
        box += '\n';
      }
      if (depth > 0) return;
      if (box.trim() !== '') boxes.push([open(), box]);
      box = '';
    },
    of: (sheet) => boxes.flatMap(([on, text]) => (on === sheet ? [text] : [])),
  };
}
