import type { WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { openBox } from './openBox.js';
import { textOf, wordNode, wordText, type WordNode } from './wordNode.js';
import { attributeValue } from './wordParts.js';
import { addPicture, type WordState } from './wordState.js';

/** Elements of what is drawn, as Word writes it now and as it did before, and of other programs' objects. */
export const DRAWINGS: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);
/** Elements of old drawings, which their style may take off the line. */
const SHAPES: ReadonlySet<string> = new Set(['shape', 'rect', 'roundrect', 'oval', 'line', 'group']);

/** Notes what is drawn. The text of a box stands before the paragraph that it hangs on. */
export function openDrawing(state: WordState, name: string, attributes: WrittenAttributes): void {
  const drawing = state.drawings.at(-1);
  if (DRAWINGS.has(name)) state.drawings.push({ isInLine: name !== 'drawing', isBox: false, hasText: false });
  else if (name === 'txbxContent') {
    if (drawing) drawing.isBox = true;
    openBox(state);
  } else if (drawing && name === 'textpath') {
    drawing.hasText = true;
    addLettering(state, attributeValue(attributes, 'string') ?? '');
  } else if (drawing && name === 'inline') drawing.isInLine = true;
  else if (drawing && SHAPES.has(name) && isFloating(attributeValue(attributes, 'style')))
    drawing.isInLine = false;
}

/** Adds letters that old drawings show along a line, as a title may be. */
function addLettering(state: WordState, text: string): void {
  openBox(state);
  state.open.pop()?.children.push(Object.assign(wordNode('p'), { children: [wordText(text)] }));
}

function isFloating(style = ''): boolean {
  return /position:\s*absolute/i.test(style);
}

/** Ends what is drawn; a picture in its line is a part of the text. */
export function closeDrawing(state: WordState): void {
  const drawing = state.drawings.pop();
  state.said += 1;
  if (!drawing || drawing.hasText) return;
  if (!drawing.isInLine) noteFloating(state);
  if (drawing.isBox) return;
  state.pictures += 1;
  if (drawing.isInLine) addPicture(state, false);
}

/** Ends a box; one without text may lie over what is below it. */
export function closeBox({ drawings }: Pick<WordState, 'drawings'>, box: WordNode): void {
  const drawing = drawings.at(-1);
  if (drawing && textOf(box).trim() !== '') drawing.hasText = true;
}

/** Marks a cell over which something floats. */
const FLOATING = 'floating';
/** What a cell of a figure says, with notes of a few characters. */
const FIGURE = /^[^\d]{0,4}\d[^。]{0,15}$/;

/** Notes something without text that floats over the text where it hangs. */
export function noteFloating({ open }: Pick<WordState, 'open'>): void {
  const [cell] = open.filter(({ name }) => name === 'td').slice(-1);
  if (cell) cell.attributes[FLOATING] = '';
}

/** Counts a cell with a figure over which something floats that may strike it out, or cover it. */
export function countFloating(state: Pick<WordState, 'overFigures'>, cell: WordNode): void {
  const isUnder = cell.attributes[FLOATING] !== undefined;
  if (isUnder && isFigureCell(cell)) state.overFigures += 1;
}

/** True for a cell that says a figure, and little more. */
export function isFigureCell(cell: WordNode): boolean {
  return FIGURE.test(textOf(cell).trim());
}
