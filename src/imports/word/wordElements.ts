import type { WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { isEnded, lastOf } from './endOfPage.js';
import { mergeRows } from './mergeRows.js';
import { tellMixed } from './mixedDirections.js';
import { mirrorRows } from './mirrorRows.js';
import { noteRenewed, noteSimpleField } from './formulaFields.js';
import { addNumber } from './listCounter.js';
import { symbolSign } from './symbolSign.js';
import { FORMULA_LINE } from './wordFormulas.js';
import { wordNode, type WordNode } from './wordNode.js';
import { FLAT } from './lineHeight.js';
import { attributeValue, isSaid } from './wordParts.js';
import { paragraphAt } from './openBox.js';
import { closeBox, closeDrawing, countFloating, DRAWINGS, openDrawing } from './wordDrawings.js';
import {
  addSign,
  addText,
  addUnfilled,
  dropLonePrompt,
  innermost,
  isInCell,
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
/** What a symbol within a run is as text, and what stands between the parts of a formula. */
const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ tab: ' ', ptab: ' ', noBreakHyphen: '-' },
  ...{ den: '/', sup: '^', sub: '_', rad: '√' },
};
/** The brackets of a formula, where they are not the usual ones. */
const BRACKETS: ReadonlySet<string> = new Set(['begChr', 'endChr', 'sepChr']);
/** What fields of forms hold. */
const OF_FORMS: ReadonlySet<string> = new Set(['listEntry', 'result', 'checked', 'default']);
/** Other files that stand in the text. */
const TAKEN_IN: ReadonlySet<string> = new Set(['altChunk', 'subDoc']);

/** The marks of notes. */
const NOTE_MARKS: ReadonlySet<string> = new Set(['footnoteReference', 'endnoteReference']);

/** Opens an element that holds content, or adds what it says. */
export function openElement(state: WordState, name: string, attributes: WrittenAttributes): void {
  const element = ELEMENTS[name];
  const symbol = SYMBOLS[name];
  addOfFormula(state, state.formulas.open(name));
  if (name === 'p') openParagraph(state);
  else if (element !== undefined) {
    const direction = name === 'bdo' ? { dir: attributeValue(attributes, 'val') ?? '' } : {};
    state.tables.open(name);
    const fill = name === 'tc' ? (state.tables.look()?.fill ?? '') : '';
    push(state, wordNode(element, fill === '' ? direction : { style: fill }));
  } else if (name === 'r') startRun(state);
  else if (NOTE_MARKS.has(name) && isSaid(attributes, 'customMarkFollows')) state.runs.look(name, attributes);
  else if (name === 'fldChar') {
    addSign(state, state.fields.mark(attributeValue(attributes, 'fldCharType')));
    noteRenewed(state, attributes);
  } else if (name === 'fldSimple') noteSimpleField(state, attributes);
  else if (OF_FORMS.has(name)) state.fields.hold(name, attributeValue(attributes, 'val'));
  else if (name === 't' || name === 'delText') state.text = 'shown';
  else if (name === 'instrText') state.text = 'instruction';
  else if (name === 'sym')
    addSign(state, symbolSign(attributeValue(attributes, 'font'), attributeValue(attributes, 'char')));
  else if (symbol !== undefined) addText(state, symbol);
  else if (TAKEN_IN.has(name)) state.takenIn += 1;
  else if (name === 'cr' || (name === 'br' && endsLine(state, attributes)))
    innermost(state).children.push(wordNode('br'));
  else if (name === 'sdtContent') openControl(state);
  else if (BRACKETS.has(name)) state.formulas.bracket(name, attributeValue(attributes, 'val'));
  else openDrawing(state, name, attributes);
}

/** Begins a run in what is open; a cell that goes on below is higher than the row it begins in. */
function startRun(state: WordState): void {
  const { listStyle: style, flat, fill = '' } = state.open[paragraphAt(state)]?.attributes ?? {};
  const isInFlat = state.open.some(
    ({ name, attributes }, at) =>
      name === 'tr' &&
      attributes['flat'] !== undefined &&
      state.open[at + 1]?.attributes['merge'] === undefined,
  );
  state.runs.start({
    style,
    fill,
    cell: state.tables.look()?.text,
    isFilled: state.open.some(({ name, attributes }) => name === 'td' && attributes['style'] !== undefined),
    isFlat: isInFlat || (flat === undefined ? undefined : flat === FLAT),
  });
}

/** True for a line end; the end of a page within a sentence is none. */
function endsLine(state: WordState, attributes: WrittenAttributes): boolean {
  const isInLine = (attributeValue(attributes, 'type') ?? 'textWrapping') === 'textWrapping';
  if (isInLine || isInCell(state)) return true;
  return isEnded(lastOf(state.open[paragraphAt(state)]?.children ?? []));
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

/** Adds what stands between the parts of a formula. */
function addOfFormula(state: WordState, sign: string): void {
  if (sign === FORMULA_LINE) innermost(state).children.push(wordNode('br'));
  else if (sign !== '') addText(state, sign);
}

/**
 * Begins the content of a control. What only shows what should be typed there is passed over; of cells and
 * rows their texts alone are.
 */
function openControl(state: WordState): void {
  const around = innermost(state);
  state.controls.open(around);
  const isPrompt = around.attributes['placeholder'] !== undefined;
  delete around.attributes['placeholder'];
  const isOfCells = around.name === 'tr' || around.name === 'table';
  if (!isPrompt || isOfCells) state.prompts.push(isPrompt);
  else {
    state.passed = 1;
    state.controls.close();
    if (around.name === 'p') addUnfilled(state);
  }
}

/** Closes an element. */
export function closeElement(state: WordState, name: string): void {
  if (ELEMENTS[name] !== undefined || name === 'txbxContent') {
    const node = state.open.pop();
    state.tables.close(name);
    if (name === 'txbxContent' && node) closeBox(state, node);
    if (name === 'tbl' && node) endTable(state, node);
    if (name === 'tc' && node?.attributes['dropped'] !== undefined) deleteContent(node);
    if (name === 'tc' && node) countFloating(state, node);
    if (name === 'p') state.fields.endParagraph();
    if (name === 'p' && node) endParagraph(state, node);
  } else if (name === 'r') state.runs.end();
  else if (name === 't' || name === 'delText' || name === 'instrText') state.text = 'none';
  else if (name === 'sdtContent') {
    state.prompts.pop();
    state.controls.close();
  } else if (DRAWINGS.has(name)) closeDrawing(state);
  addOfFormula(state, state.formulas.close(name));
}

/** Puts the cells of a table where one sees them. */
function endTable(state: WordState, table: WordNode): void {
  if (table.attributes['fromRight'] === '') {
    state.fromRight += 1;
    mirrorRows(table);
  }
  mergeRows(table);
}

/** What a deleted cell holds is deleted text; its place in the row is kept. */
function deleteContent(cell: WordNode): void {
  cell.children = [Object.assign(wordNode('del'), { children: cell.children })];
}

/** Puts the number of its list before a paragraph; that of one without text is seen too. */
function endParagraph(state: WordState, { attributes, children }: WordNode): void {
  if (isInCell(state)) tellMixed(children);
  if (attributes['joins'] !== undefined) return;
  const { lists, numberOf } = state;
  const isPrompt = dropLonePrompt(children);
  const { list, level, listStyle } = attributes;
  const byStyle = lists.placeOf(listStyle ?? '');
  const number = list ?? byStyle?.list;
  const isCovered = children.length === 0 && innermost(state).attributes['merge'] === 'continue';
  if (number === undefined || number === '0' || isCovered) return;
  const at = level === undefined ? (byStyle?.level ?? 0) : Number(level);
  const shown = numberOf({ list: number, level: at });
  if (!isPrompt) addNumber(children, shown);
}
