import type { WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { mergeRows } from './mergeRows.js';
import { symbolSign } from './symbolSign.js';
import { wordNode, wordText, type WordNode } from './wordNode.js';
import { attributeValue } from './wordParts.js';
import { openBox, paragraphAt } from './openBox.js';
import {
  addPicture,
  addSign,
  addText,
  addUnfilled,
  dropLonePrompt,
  innermost,
  type WordState,
} from './wordState.js';

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
/** Elements of what is drawn, as Word writes it now and as it did before, and of other programs' objects. */
const DRAWINGS: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);
/** Elements of old drawings, which their style may take off the line. */
const SHAPES: ReadonlySet<string> = new Set(['shape', 'rect', 'roundrect', 'oval', 'line', 'group']);
/** What a symbol within a run is as text, and what stands between the parts of a formula. */
const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ tab: ' ', ptab: ' ', noBreakHyphen: '-' },
  ...{ den: '/', sup: '^', sub: '_', rad: '√' },
};
/** What fields of forms hold. */
const OF_FORMS: ReadonlySet<string> = new Set(['listEntry', 'result', 'checked', 'default']);
/** Other files that stand in the text. */
const TAKEN_IN: ReadonlySet<string> = new Set(['altChunk', 'subDoc']);

/** Opens an element that holds content, or adds what it says. */
export function openElement(state: WordState, name: string, attributes: WrittenAttributes): void {
  const element = ELEMENTS[name];
  const symbol = SYMBOLS[name];
  if (name === 'p') openParagraph(state);
  else if (element !== undefined) {
    const direction = name === 'bdo' ? { dir: attributeValue(attributes, 'val') ?? '' } : {};
    push(state, wordNode(element, direction));
  } else if (name === 'r') state.runs.start(state.open[paragraphAt(state)]?.attributes['listStyle']);
  else if (name === 'fldChar') addSign(state, state.fields.mark(attributeValue(attributes, 'fldCharType')));
  else if (OF_FORMS.has(name)) state.fields.hold(name, attributeValue(attributes, 'val'));
  else if (name === 't' || name === 'delText') state.text = 'shown';
  else if (name === 'instrText') state.text = 'instruction';
  else if (name === 'sym')
    addSign(state, symbolSign(attributeValue(attributes, 'font'), attributeValue(attributes, 'char')));
  else if (symbol !== undefined) addText(state, symbol);
  else if (TAKEN_IN.has(name)) state.takenIn += 1;
  else if (isLineEnd(name, attributes)) innermost(state).children.push(wordNode('br'));
  else if (name === 'sdtContent' && innermost(state).attributes['placeholder'] !== undefined)
    passPlaceholder(state);
  else openDrawing(state, name, attributes);
}

function push(state: WordState, node: WordNode): void {
  innermost(state).children.push(node);
  state.open.push(node);
}

/** Opens a paragraph, or goes on with the one above where its mark is deleted or hidden. */
function openParagraph(state: WordState): void {
  const above = innermost(state).children.at(-1);
  if (above?.attributes['joins'] === undefined) push(state, wordNode('p'));
  else {
    const joined = { ...wordNode('p'), children: above.children };
    innermost(state).children.splice(-1, 1, joined);
    state.open.push(joined);
  }
}

function isLineEnd(name: string, attributes: WrittenAttributes): boolean {
  if (name === 'cr') return true;
  return name === 'br' && (attributeValue(attributes, 'type') ?? 'textWrapping') === 'textWrapping';
}

/** Passes over the content of a control that only shows what should be typed there. */
function passPlaceholder(state: WordState): void {
  const around = innermost(state);
  delete around.attributes['placeholder'];
  state.passed = 1;
  if (around.name === 'p') addUnfilled(state);
}

/** Notes what is drawn. The text of a box stands before the paragraph that it hangs on. */
function openDrawing(state: WordState, name: string, attributes: WrittenAttributes): void {
  const drawing = state.drawings.at(-1);
  if (DRAWINGS.has(name)) state.drawings.push({ isInLine: name !== 'drawing', hasText: false });
  else if (name === 'txbxContent') {
    if (drawing) drawing.hasText = true;
    openBox(state);
  } else if (drawing && name === 'inline') drawing.isInLine = true;
  else if (drawing && SHAPES.has(name) && isFloating(attributeValue(attributes, 'style')))
    drawing.isInLine = false;
}

function isFloating(style = ''): boolean {
  return /position:\s*absolute/i.test(style);
}

/** Closes an element. */
export function closeElement(state: WordState, name: string): void {
  if (ELEMENTS[name] !== undefined || name === 'txbxContent') {
    const node = state.open.pop();
    if (name === 'tbl' && node) mergeRows(node);
    if (name === 'p') state.fields.endParagraph();
    if (name === 'p' && node) endParagraph(state, node);
  } else if (name === 'r') state.runs.end();
  else if (name === 't' || name === 'delText' || name === 'instrText') state.text = 'none';
  else if (DRAWINGS.has(name)) closeDrawing(state);
}

function closeDrawing(state: WordState): void {
  const drawing = state.drawings.pop();
  state.said += 1;
  if (!drawing || drawing.hasText) return;
  state.pictures += 1;
  if (drawing.isInLine) addPicture(state, false);
}

/** Puts the number of its list before a paragraph with text. */
function endParagraph({ lists, numberOf }: WordState, { attributes, children }: WordNode): void {
  if (attributes['joins'] !== undefined) return;
  dropLonePrompt(children);
  const { list, level, listStyle } = attributes;
  const byStyle = lists.placeOf(listStyle ?? '');
  const number = list ?? byStyle?.list;
  if (number === undefined || number === '0' || children.length === 0) return;
  const at = level === undefined ? (byStyle?.level ?? 0) : Number(level);
  children.unshift(wordText(numberOf({ list: number, level: at })));
}
