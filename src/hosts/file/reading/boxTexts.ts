import type { XmlHandler } from './streamXml.js';

/** The most characters of a sheet's boxes that are kept. */
const MOST_KEPT = 2000;

/** Collects the texts of the text boxes and shapes of a drawing, a paragraph a line, each once. */
export interface BoxTexts extends Required<Pick<XmlHandler, 'open' | 'text' | 'close'>> {
  readonly texts: ReadonlySet<string>;
}

/** Reads texts as the elements of a drawing come. */
export function boxTexts(): BoxTexts {
  const texts = new Set<string>();
  let box: string | undefined;
  let kept = 0;
  let isText = false;
  return {
    texts,
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
      texts.add(box.trim());
      box = undefined;
    },
  };
}
