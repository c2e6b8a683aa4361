import type { WordHandler, WordParts, WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { readPage } from '../html/readPage.js';
import type { PageRead } from '../pieces/pieces.js';
import { boundControls } from './boundControls.js';
import { listCounter } from './listCounter.js';
import { readNumbering } from './readNumbering.js';
import { openTables } from './openTables.js';
import { readRunStyles } from './readRunStyles.js';
import { readTableStyles } from './readTableStyles.js';
import { FLAT, isDropCap, isFlat } from './lineHeight.js';
import { shadingOf } from './runLook.js';
import { runReader } from './runReader.js';
import { addInLook } from './runText.js';
import { textsBeside } from './textsBeside.js';
import { withUnshown } from './withUnshown.js';
import { closeElement, openElement } from './wordElements.js';
import { wordFields } from './wordFields.js';
import { wordFormulas } from './wordFormulas.js';
import { wordNode, wordTree } from './wordNode.js';
import { noteSection, wordMargins } from './wordMargins.js';
import { noteFormula } from './formulaFields.js';
import { isOn, attributeValue } from './wordParts.js';
import { innermost, type WordState } from './wordState.js';

/** Elements that say how the one around them looks; what they hold is no content. */
const PROPERTIES: ReadonlySet<string> = new Set(['rPr', 'pPr', 'tcPr', 'trPr', 'tblPr', 'sectPr', 'sdtPr']);
/** How a text is pronounced, which is no part of it, and how something was before it was changed. */
const PASSED: ReadonlySet<string> = new Set([
  ...['rt', 'pPrChange', 'rPrChange', 'tcPrChange', 'trPrChange', 'tblPrChange', 'tblPrExChange'],
  ...['tblGridChange', 'sectPrChange', 'numberingChange'],
]);

/**
 * Reads a document of Word as a page: paragraphs with the numbers of their lists, tables with merged cells.
 * Deleted, struck-out and hidden text is told apart, and so are notes and comments; hidden rows are left out;
 * of several forms of a drawing the first that says something is read.
 *
 * Throws a `Problem` as `readPage` does.
 */
export function readWord(parts: WordParts): PageRead {
  const root = wordNode('#document');
  const lists = readNumbering(parts);
  const state: WordState = {
    lists,
    numberOf: listCounter(lists),
    runs: runReader(readRunStyles(parts.styles)),
    open: [root],
    properties: [],
    passed: 0,
    text: 'none',
    fields: wordFields(),
    formulas: wordFormulas(),
    prompts: [],
    drawings: [],
    pictures: 0,
    said: 0,
    forms: [],
    hidden: [],
    controls: boundControls(parts),
    ...{ takenIn: 0, overFigures: 0, fromRight: 0, worked: 0, renewed: 0 },
    sections: [],
    tables: openTables(parts.document, readTableStyles(parts.styles)),
  };
  parts.document(documentReader(state));
  const { hidden, pictures, sections } = state;
  const [beside, margins] = [textsBeside(parts, state), wordMargins(parts, sections)];
  return withUnshown(readPage(root, wordTree), { hidden, pictures, beside, margins });
}

function documentReader(state: WordState): WordHandler {
  return {
    open: (name, attributes) => {
      state.tables.see(name);
      if (state.passed > 0 || PASSED.has(name) || isOtherForm(state, name)) state.passed += 1;
      else if (PROPERTIES.has(name)) openProperties(state, name);
      else if (state.properties.length > 0) readProperty(state, name, attributes);
      else openElement(state, name, attributes);
    },
    text: (text) => {
      if (state.passed > 0) return;
      if (state.text === 'instruction') takeInstruction(state, text);
      else if (state.text === 'shown' && state.fields.isShown() && !state.prompts.includes(true))
        addInLook(state, text, state.runs.lookNow() ?? {});
    },
    close: (name) => {
      if (state.passed > 0) state.passed -= 1;
      else if (PROPERTIES.has(name)) state.properties.pop();
      else if (state.properties.length > 0) return;
      else if (name === 'AlternateContent') state.forms.pop();
      else closeElement(state, name);
    },
  };
}

/** Takes a part of the instruction of a field. */
function takeInstruction(state: WordState, text: string): void {
  state.fields.instruct(text);
  noteFormula(state, text);
}

function openProperties(state: WordState, name: string): void {
  state.properties.push(name);
  if (name === 'sectPr') state.sections.push({ links: [], hasFirst: false });
}

/** True for a second form of what another one has said. */
function isOtherForm(state: WordState, name: string): boolean {
  if (name === 'AlternateContent') state.forms.push(state.said);
  return (name === 'Choice' || name === 'Fallback') && state.said !== (state.forms.at(-1) ?? state.said);
}

/** Notes a property of the paragraph, the run, the row, the cell or the control around it. */
function readProperty(state: WordState, name: string, attributes: WrittenAttributes): void {
  const value = attributeValue(attributes, 'val') ?? '';
  const node = innermost(state).attributes;
  const of = state.properties.at(-1);
  if (of === 'rPr' && name === 'brk') innermost(state).children.push(wordNode('br'));
  else if (of === 'rPr' && state.properties.length === 1) state.runs.look(name, attributes);
  else if (of === 'rPr' && state.properties[0] === 'pPr' && endsNothing(name, attributes)) node['joins'] = '';
  else if (of === 'pPr' && name === 'spacing') node['flat'] = isFlat(attributes) ? FLAT : '';
  else if (of === 'pPr' && name === 'shd') node['fill'] = shadingOf(attributes);
  else if (of === 'pPr' && name === 'framePr' && isDropCap(attributes)) node['joins'] = '';
  else if (of === 'trPr' && name === 'trHeight' && isFlat(attributes)) node['flat'] = FLAT;
  else if (of === 'tblPr' && name === 'bidiVisual') node['fromRight'] = isOn(attributes) ? '' : 'no';
  else if (of === 'tblPr') state.tables.note(name, attributes);
  else if (of === 'pPr' && name === 'numId') node['list'] = value;
  else if (of === 'pPr' && name === 'ilvl') node['level'] = value;
  else if (of === 'pPr' && name === 'pStyle') node['listStyle'] = value;
  else if (of === 'tcPr' && name === 'gridSpan') node['colspan'] = value;
  else if (of === 'tcPr' && name === 'vMerge') node['merge'] = value === 'restart' ? value : 'continue';
  else if (of === 'tcPr' && name === 'shd') node['style'] = shadingOf(attributes);
  else if (of === 'tcPr' && name === 'cellDel') node['dropped'] = '';
  else if (of === 'trPr' && name === 'gridBefore') node['before'] = value;
  else if (of === 'trPr' && (name === 'del' || (name === 'hidden' && isOn(attributes)))) node['dropped'] = '';
  else if (of === 'sectPr') noteSection(state.sections.at(-1), name, attributes);
  else if (of === 'sdtPr' && name === 'dataBinding') state.controls.bind(attributes);
  else if (of === 'sdtPr' && name === 'listItem') state.controls.offer(attributes);
  else if (of === 'sdtPr' && name === 'showingPlcHdr' && isOn(attributes)) node['placeholder'] = '';
}

/** True for a mark of a paragraph that is deleted or not shown: the next one goes on with its line. */
function endsNothing(name: string, attributes: WrittenAttributes): boolean {
  if (name === 'del' || name === 'moveFrom') return true;
  return (name === 'vanish' || name === 'specVanish') && isOn(attributes);
}
