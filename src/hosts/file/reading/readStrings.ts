import { Problem } from '../../../core/report/problem.js';
import { decodeCodes } from '../xml/cellCodes.js';
import type { PackageReader } from './packageReader.js';
import { richText, type CellText } from './richText.js';
import { PLAIN_TEXT } from './wholeCell.js';

/** How deep a text stands: in the root. */
const DEPTH = 2;

/** A text that is written as nearly all are. */
const WHOLE = new RegExp(`<si><t( xml:space="preserve")?>(${PLAIN_TEXT})</t></si>`, 'y');

/**
 * The texts that cells share, in the order of their part; none where the workbook has no such part. Throws
 * `damaged` for a text that stands in another element.
 */
export function readStrings(reader: PackageReader, part: string | undefined): readonly CellText[] {
  const strings: CellText[] = [];
  if (part === undefined) return strings;
  const rich = richText();
  let depth = 0;
  let isText = false;
  reader.read(part, {
    open: (name, attributes) => {
      depth += 1;
      if (isText && name !== 'si') return rich.open(name, attributes);
      isText = name === 'si';
      if (isText && depth !== DEPTH) throw new Problem('damaged', { element: name });
    },
    text: (text) => {
      if (isText) rich.text(text);
    },
    close: (name) => {
      depth -= 1;
      if (!isText) return;
      rich.close(name);
      if (name !== 'si') return;
      isText = false;
      strings.push(rich.take());
    },
    readAhead: (text, from, count) => {
      if (depth !== DEPTH - 1) return from;
      let at = from;
      for (WHOLE.lastIndex = at; ; at = WHOLE.lastIndex) {
        const [, space, written] = WHOLE.exec(text) ?? [];
        if (written === undefined) return at;
        count.add(space === undefined ? 2 : 3);
        strings.push({ text: decodeCodes(written) });
      }
    },
  });
  return strings;
}
