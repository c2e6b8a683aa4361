import { readPage } from '../html/readPage.js';
import type { PageRead } from '../pieces/pieces.js';
import { listCounter } from './listCounter.js';
import { mergeRows } from './mergeRows.js';
import { readNumbering, type ListPlace, type WordLists } from './readNumbering.js';
import { inkOf, runReader, type RunReader } from './runReader.js';
import { wordFields, type WordFields } from './wordFields.js';
import { wordNode, wordText, wordTree, type WordNode } from './wordNode.js';
import { isOn, attributeValue, type WordHandler, type WordParts } from './wordParts.js';

/** Elements of a document that become elements of a page. */
const ELEMENTS: Readonly<Record<string, string>> = {
  tbl: 'table',
  tr: 'tr',
  tc: 'td',
  p: 'p',
  del: 'del',
  moveFrom: 'del',
  bdo: 'bdo',
};
/** Elements that say how the one around them looks; what they hold is no content. */
const PROPERTIES: ReadonlySet<string> = new Set(['rPr', 'pPr', 'tcPr', 'trPr', 'tblPr', 'sectPr', 'sdtPr']);
/** Elements of which another form is read: a second form of a drawing, and how a text is pronounced. */
const PASSED: ReadonlySet<string> = new Set(['Fallback', 'rt']);
/** Elements of what is drawn, as Word writes it now and as it did before. */
const DRAWINGS: ReadonlySet<string> = new Set(['drawing', 'pict']);
/** What a symbol within a run is as text, and what stands between the parts of a formula. */
const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ tab: ' ', ptab: ' ', noBreakHyphen: '-' },
  ...{ den: '/', sup: '^', sub: '_', rad: '√' },
};

/** Where the reader is in a document. */
interface WordState {
  readonly lists: WordLists;
  readonly numberOf: (place: ListPlace) => string;
  readonly runs: RunReader;
  /** The elements that are open, the root of the page first. */
  readonly open: WordNode[];
  /** The properties that are open, inner ones last. */
  readonly properties: string[];
  /** How many elements are open from one on that is passed over. */
  passed: number;
  isText: boolean;
  readonly fields: WordFields;
  /** What is drawn: true for each that is no box with text. */
  readonly drawings: boolean[];
}

/**
 * Reads a document of Word as a page: paragraphs with the numbers of their lists, tables with merged cells.
 * Deleted and struck-out text is told apart, hidden text and hidden rows are left out; of two forms of a
 * drawing the first is read.
 *
 * Throws a `Problem` as `readPage` does.
 */
export function readWord(parts: WordParts): PageRead {
  const root = wordNode('#document');
  const lists = readNumbering(parts);
  const state: WordState = {
    lists,
    numberOf: listCounter(lists),
    runs: runReader(),
    open: [root],
    properties: [],
    passed: 0,
    isText: false,
    fields: wordFields(),
    drawings: [],
  };
  parts.document(documentReader(state));
  const page = readPage(root, wordTree);
  const pictures = state.drawings.filter((isPicture) => isPicture).length;
  return pictures > 0 ? { ...page, pictures } : page;
}

function documentReader(state: WordState): WordHandler {
  return {
    open: (name, attributes) => {
      if (state.passed > 0 || PASSED.has(name)) state.passed += 1;
      else if (PROPERTIES.has(name)) state.properties.push(name);
      else if (state.properties.length > 0) readProperty(state, name, attributes);
      else openElement(state, name, attributes);
    },
    text: (text) => {
      if (state.passed === 0 && state.isText && state.fields.isShown()) addText(state, text);
    },
    close: (name) => {
      if (state.passed > 0) state.passed -= 1;
      else if (PROPERTIES.has(name)) state.properties.pop();
      else if (state.properties.length === 0) closeElement(state, name);
    },
  };
}

type ElementAttributes = Parameters<WordHandler['open']>[1];

function openElement(state: WordState, name: string, attributes: ElementAttributes): void {
  const element = ELEMENTS[name];
  const symbol = SYMBOLS[name];
  if (element !== undefined) {
    const direction = name === 'bdo' ? { dir: attributeValue(attributes, 'val') ?? '' } : {};
    const node = wordNode(element, direction);
    innermost(state).children.push(node);
    state.open.push(node);
  } else if (name === 'r') state.runs.start();
  else if (name === 'fldChar') state.fields.mark(attributeValue(attributes, 'fldCharType'));
  else if (name === 't' || name === 'delText') state.isText = true;
  else if (DRAWINGS.has(name)) state.drawings.push(true);
  else if (name === 'txbxContent') state.drawings.splice(-1, 1, false);
  else if (symbol !== undefined) addText(state, symbol);
  else if (
    name === 'cr' ||
    (name === 'br' && (attributeValue(attributes, 'type') ?? 'textWrapping') === 'textWrapping')
  )
    innermost(state).children.push(wordNode('br'));
  else if (name === 'sdtContent' && innermost(state).attributes['placeholder'] !== undefined)
    passPlaceholder(state);
}

/** Passes over the content of a control that only shows what should be typed there. */
function passPlaceholder(state: WordState): void {
  delete innermost(state).attributes['placeholder'];
  state.passed = 1;
}

function closeElement(state: WordState, name: string): void {
  if (ELEMENTS[name] !== undefined) {
    const node = state.open.pop();
    if (name === 'tbl' && node) mergeRows(node);
    if (name === 'p') state.fields.endParagraph();
    if (name === 'p' && node) numberParagraph(state, node);
  } else if (name === 'r') state.runs.end();
  else if (name === 't' || name === 'delText') state.isText = false;
}

/** Puts the number of its list before a paragraph with text. */
function numberParagraph({ lists, numberOf }: WordState, { attributes, children }: WordNode): void {
  const { list, level, listStyle } = attributes;
  const byStyle = lists.placeOf(listStyle ?? '');
  const number = list ?? byStyle?.list;
  if (number === undefined || number === '0' || children.length === 0) return;
  const at = level === undefined ? (byStyle?.level ?? 0) : Number(level);
  children.unshift(wordText(numberOf({ list: number, level: at })));
}

/** Notes a property of the paragraph, the run, the row, the cell or the control around it. */
function readProperty(state: WordState, name: string, attributes: ElementAttributes): void {
  const value = attributeValue(attributes, 'val') ?? '';
  const node = innermost(state).attributes;
  const of = state.properties.at(-1);
  if (of === 'rPr' && state.properties.length === 1) state.runs.look(name, attributes);
  else if (of === 'pPr' && name === 'numId') node['list'] = value;
  else if (of === 'pPr' && name === 'ilvl') node['level'] = value;
  else if (of === 'pPr' && name === 'pStyle') node['listStyle'] = value;
  else if (of === 'tcPr' && name === 'gridSpan') node['colspan'] = value;
  else if (of === 'tcPr' && name === 'vMerge') node['merge'] = value === 'restart' ? value : 'continue';
  else if (of === 'tcPr' && name === 'shd')
    node['style'] = inkOf('background', attributeValue(attributes, 'fill'));
  else if (of === 'trPr' && name === 'gridBefore') node['before'] = value;
  else if (of === 'trPr' && (name === 'del' || (name === 'hidden' && isOn(attributes)))) node['dropped'] = '';
  else if (of === 'sdtPr' && name === 'showingPlcHdr' && isOn(attributes)) node['placeholder'] = '';
}

function addText(state: WordState, text: string): void {
  const node = state.runs.node(text);
  if (node) innermost(state).children.push(node);
}

function innermost({ open }: WordState): WordNode {
  return open.at(-1) as WordNode;
}
