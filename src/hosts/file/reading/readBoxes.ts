import { Problem } from '../../../core/report/problem.js';
import { DRAWING } from './namespaces.js';
import type { PackageReader } from './packageReader.js';

/** The most characters of a sheet's boxes that are kept. */
const MOST_KEPT = 2000;

/**
 * The texts of the text boxes and shapes on a worksheet, a paragraph a line, each once; none where its
 * drawing cannot be read, since no figure depends on it.
 */
export function readBoxes(reader: PackageReader, sheet: string): readonly string[] {
  try {
    const drawing = reader.links(sheet).find(({ type }) => type === 'drawing')?.part;
    return drawing === undefined ? [] : boxesIn(reader, drawing);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

function boxesIn(reader: PackageReader, drawing: string): readonly string[] {
  const found = new Set<string>();
  let box: string | undefined;
  let kept = 0;
  let isText = false;
  reader.elements(drawing, DRAWING, {
    open: (name) => {
      if (name === 'txBody') box = '';
      isText = name === 't';
    },
    text: (text) => {
      if (!isText || box === undefined || kept > MOST_KEPT) return;
      box += text;
      kept += text.length;
    },
    close: (name) => {
      isText = false;
      if (box === undefined) return;
      if (name === 'p' || name === 'br') box += '\n';
      if (name !== 'txBody') return;
      found.add(box.trim());
      box = undefined;
    },
  });
  return [...found];
}
