import { Problem } from '../../../core/report/problem.js';
import type { XmlHandler } from './streamXml.js';

/** Reads cells ahead while it is in a row. */
export type SheetHandler = XmlHandler & Required<Pick<XmlHandler, 'text' | 'close'>>;

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

/**
 * What a sheet has most of beside its cells and nothing reads: its rules for typing. Where they stand once,
 * they are passed over as one text.
 */
const TYPING_RULES = 'dataValidations';
const [START, END] = [`<${TYPING_RULES}`, `</${TYPING_RULES}>`];

/** How deep a row stands in its place. */
const ROW_DEPTH = 3;

/** The elements that hold no text of their own. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(['sheetData', 'row', 'c']);

/**
 * Hands over the elements of a sheet that are read, in their places, and all that `<is>` contains. Others are
 * passed over with all that they contain. Throws `damaged` where one of them, or text, stands elsewhere, and
 * where another stands in `<sheetData>` or in a value: text or cells would be lost or joined in silence.
 */
export function elementPlaces(handler: SheetHandler): SheetHandler {
  // The elements that are open, as many as `depth` says.
  const path: string[] = [];
  let depth = 0;
  let passedFrom = Infinity;
  let openFrom = Infinity;
  const endOfRules = rulesPasser();
  const isWithinRow = () => depth === ROW_DEPTH && depth < passedFrom && path[depth - 1] === 'row';
  const { readAhead } = handler;
  return {
    ...(readAhead && {
      readAhead: (text, at, count) => {
        if (depth === passedFrom) return endOfRules(path[depth - 1] ?? '', text, at);
        return isWithinRow() ? readAhead(text, at, count) : at;
      },
    }),
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

/**
 * Finds the end tag of the rules for typing, given the name of the element that is open. It returns the given
 * place in another element, where more than plain elements stands in between, and each further time.
 */
function rulesPasser(): (name: string, text: string, from: number) => number {
  let isUsed = false;
  return (name, text, from) => {
    if (isUsed || name !== TYPING_RULES) return from;
    isUsed = true;
    const passed = text.slice(from, Math.max(from, text.indexOf(END, from)));
    return [START, '<!', '<?'].some((other) => passed.includes(other)) ? from : from + passed.length;
  };
}
