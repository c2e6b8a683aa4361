import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';
import { isTinyType } from '../colours/tinyType.js';
import { runOf, textOfRuns, type CellText, type SheetRunLook, type TextRun } from '../reading/richText.js';
import { isSymbolFont } from '../reading/symbolFonts.js';
import { xmlTableColour } from './xmlTableStyles.js';

/** The text of a cell while its elements are read. */
export interface XmlTableText {
  /** Takes an element inside the text; throws a `Problem` `damaged` for one that is none of texts. */
  readonly open: (element: NamedElement) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
  /** The text so far, and whether it had elements; the next begins. */
  readonly take: () => CellText & { readonly hasElements: boolean };
}

/** Elements that strike their text out, raise it or lower it. */
const ALTERING = /^html:(?:s|strike|del|sup|sub)$/i;

/** Collects texts, which may have elements of HTML. */
export function xmlTableText(): XmlTableText {
  let looks: SheetRunLook[] = [{}];
  let runs: TextRun[] = [];
  let hasElements = false;
  const add = (text: string) => void runs.push(runOf(text, looks.at(-1) ?? {}));
  return {
    open: ({ name, attributes }) => {
      if (!name.startsWith('html:')) throw new Problem('damaged', { element: name });
      hasElements = true;
      if (/^html:br$/i.test(name)) add('\n');
      looks.push({ ...looks.at(-1), ...lookOf(name, attributes) });
    },
    close: () => void looks.pop(),
    text: add,
    take: () => {
      const taken = { ...textOfRuns(runs), hasElements };
      [looks, runs, hasElements] = [[{}], [], false];
      return taken;
    },
  };
}

/** What an element does to the text inside it. */
function lookOf(name: string, attributes: NamedElement['attributes']): SheetRunLook {
  if (ALTERING.test(name)) return { isAltered: true };
  if (!/^html:font$/i.test(name)) return {};
  const [colour, size, face] = ['Color', 'Size', 'Face'].map((each) => attributes.get(`html:${each}`));
  return {
    ...(colour === undefined ? {} : { colour: xmlTableColour(colour) }),
    ...(size === undefined ? {} : { isTiny: isTinyType(Number(size)) }),
    ...(face === undefined ? {} : { isOfSymbols: isSymbolFont(face) }),
  };
}
