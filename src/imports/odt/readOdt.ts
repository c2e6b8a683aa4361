import type { NamedElement, OdtParts } from '../../core/read/opened/namedElements.js';
import { readPage } from '../html/readPage.js';
import type { MarginText, PageRead } from '../pieces/pieces.js';
import { partNumber } from '../word/listCounter.js';
import { TOO_SMALL } from '../word/lineHeight.js';
import { openBox } from '../word/openBox.js';
import type { RunLook } from '../word/runLook.js';
import { addInLook } from '../word/runText.js';
import { nodeOf } from '../word/runReader.js';
import { withUnshown } from '../word/withUnshown.js';
import { wordFields } from '../word/wordFields.js';
import { countsBeside } from '../word/textsBeside.js';
import { countFloating } from '../word/wordDrawings.js';
import { textOf, wordNode, wordTree, type WordNode } from '../word/wordNode.js';
import { dropLonePrompt, innermost } from '../word/wordState.js';
import { hidesParagraph, isUnderCondition, otherText, type ConditionalText } from './odtConditions.js';
import { inkOf, ON_SOME_COLOUR } from './odtInk.js';
import { odtLists, type OdtLists } from './odtLists.js';
import { odtLooks, type OdtLook, type OdtLooks } from './odtLooks.js';
import { odtMargins } from './odtMargins.js';
import { odtNotes, type OdtNotes } from './odtNotes.js';
import { numberIn } from './numberIn.js';
import { addOther, odtValues, valueOf, type OdtValues } from './odtValues.js';
import { closeBox, closeSign, floatOf, openSign, passSign, type OdtSigns } from './odtSigns.js';
import { repeatedOf } from './repeatParts.js';
import { COVERED, spanSettler } from './settleSpans.js';

/** Elements of a document that become elements of a page. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:h': 'p',
  'text:tracked-changes': 'del',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'table:covered-table-cell': COVERED,
};
/** Elements with text that stand before the paragraph that they hang on. */
const BOXES = /^drawing:(?:text-box|custom-shape|rect|ellipse|circle|polygon|path|caption)$/;
/**
 * Elements that are not shown, or are beside the text: notes, comments, pictures, what covered cells held,
 * prompts, and those of other namespaces: formulas, who changed what.
 */
const ASIDE =
  /^(?:text:(?:note|ruby-text|placeholder)|office:(?:annotation|change-info|forms|scripts|binary-data)|table:(?:shapes|tracked-changes|dde-links)|drawing:(?:object|object-ole|image|plugin|applet)|svg-compatible:.*|:.*)$/;
/** The size of text of which none is known, in half points. */
const USUAL_SIZE = 24;
/** The most blanks that one element stands for. */
const MOST_BLANKS = 1000;

/** Where the reader is in a document. */
interface OdtState extends OdtSigns {
  readonly looks: OdtLooks;
  readonly lists: OdtLists;
  readonly notes: OdtNotes;
  readonly values: OdtValues;
  /** How each element of the document that is open looks. */
  readonly look: OdtLook[];
  /** How many elements are open from one on that is passed over. */
  passed: number;
  /** The text that is open which is one of two by a condition. */
  conditional: ConditionalText | undefined;
  /** How many tables have their columns from right to left. */
  fromRight: number;
  /** How many cells with a figure have something drawn that floats over them. */
  overFigures: number;
}

/**
 * Reads a text document of OpenDocument as a page: paragraphs with the numbers of their lists, tables with
 * merged cells. Deleted, struck-out and hidden text is told apart, and so are notes and comments.
 *
 * Throws a `Problem` as `readPage` does, and `foreignFile` where a row of a table is too long.
 */
export function readOdt(parts: OdtParts): PageRead {
  const root = wordNode('#document');
  const state = startOdt(root);
  const { looks, lists, notes } = state;
  const settleSpans = spanSettler();
  const collect = (element: NamedElement) => {
    looks.open(element);
    lists.open(element);
  };
  const margins = readStyles(parts, collect, lists.close);
  parts.content({
    open: (element) => {
      if (state.passed > 0 || isPassed(element)) pass(state, element);
      else {
        collect(element);
        openElement(state, element);
      }
    },
    close: (name) => {
      if (state.passed > 0) endPassed(state, name);
      else {
        lists.close(name);
        const node = closeElement(state, name);
        if (node?.name === 'table') settleSpans(node);
        if (node?.attributes['fromRight'] !== undefined) turnRows(state, node);
      }
    },
    text: (text) => {
      // Blanks and line ends in the file are for its layout: several are one.
      if (state.passed > 0) notes.text(text);
      else if (innermost(state).name === 'p') addText(state, text.replace(/[ \t\r\n]+/g, ' '));
    },
  });
  const { hidden, pictures } = state;
  const beside = [...notes.told, ...countsBeside({ ...state, renewed: 0 })];
  return withUnshown(readPage(root, wordTree), { hidden, pictures, beside, margins });
}

/** The state of a reader before a document. */
function startOdt(root: WordNode): OdtState {
  const look: OdtLook[] = [{}];
  return {
    ...{ looks: odtLooks(), lists: odtLists(), notes: odtNotes(), fields: wordFields() },
    values: odtValues(),
    ...{ open: [root], look, passed: 0, said: 0, hidden: [], frames: [], pictures: 0 },
    ...{ conditional: undefined, fromRight: 0, overFigures: 0 },
    runs: { node: (text) => nodeOf(text, runLookOf(look.at(-1) ?? {})) },
  };
}

/** Reads the part with the styles, and in it what stands on every page. */
function readStyles(
  parts: OdtParts,
  open: (element: NamedElement) => void,
  close: (name: string) => void,
): readonly MarginText[] {
  const margins = odtMargins();
  parts.styles({
    open: (element) => {
      open(element);
      margins.open(element);
    },
    close: (name) => {
      close(name);
      margins.close(name);
    },
    text: margins.text,
  });
  return margins.told;
}

/** Passes over an element, or one within it. */
function pass(state: OdtState, element: NamedElement): void {
  if (state.passed === 0) passSign(state, element);
  state.passed += 1;
  state.notes.open(element);
}

function endPassed(state: OdtState, name: string): void {
  state.passed -= 1;
  state.notes.close(name);
  if (state.passed === 0) state.notes.end();
}

/** Closes an element; returns that of the page which ends with it. */
function closeElement(state: OdtState, name: string): WordNode | undefined {
  closeSign(state, name);
  if (name === 'text:conditional-text' && state.conditional)
    addText(state, otherText(state.conditional, innermost(state)));
  const other = state.values.close(name, innermost(state));
  if (other !== '') addText(state, other);
  state.look.pop();
  const node = ELEMENTS[name] === undefined && !BOXES.test(name) ? undefined : state.open.pop();
  if (node && BOXES.test(name)) closeBox(state, node);
  if (node?.name === 'td') endCell(state, node);
  if (node?.name !== 'p') return node;
  if (node.attributes['unseen'] !== undefined) hideContent(state, node);
  dropLonePrompt(node.children);
  if (node.attributes['numbered'] !== undefined) partNumber(node.children);
  return node;
}

/** Ends a cell with what is told of it. */
function endCell(state: OdtState, cell: WordNode): void {
  addOther(cell);
  countFloating(state, cell);
}

/** Takes what a condition hides out of its paragraph. */
function hideContent(state: OdtState, paragraph: WordNode): void {
  const text = textOf(paragraph).trim();
  if (text !== '') state.hidden.push(text);
  paragraph.children = [];
}

/** Puts the cells of a table whose columns stand from right to left in the order in which one sees them. */
function turnRows(state: OdtState, { children: rows }: WordNode): void {
  state.fromRight += 1;
  for (const row of rows) row.children.reverse();
}

function isPassed({ name, attributes }: NamedElement): boolean {
  if (ASIDE.test(name) || isUnderCondition({ name, attributes })) return true;
  if (name === 'loext:content-control') return attributes.get('loext:showing-place-holder') === 'true';
  return name === 'table:table-row' && (attributes.get('table:visibility') ?? 'visible') !== 'visible';
}

function openElement(state: OdtState, element: NamedElement): void {
  const { name } = element;
  const around = state.look.at(-1) ?? {};
  const isText = name === 'text:p' || name === 'text:h';
  const own = isHiddenSection(element) ? { isHidden: true } : state.looks.lookOf(element);
  state.look.push(isText ? inParagraph(around, own) : { ...around, ...own, ...inCell(element) });
  const as = ELEMENTS[name];
  state.values.open(element, innermost(state));
  if (as !== undefined) {
    const node = wordNode(as, {
      ...spansOf(element),
      ...valueOf(element),
      ...styled(styleOf(name, own)),
      ...(name === 'table:table' && own.isFromRight === true ? { fromRight: '' } : {}),
    });
    innermost(state).children.push(node);
    state.open.push(node);
    const number = isText ? state.lists.numberOf(element) : '';
    if (number === '') return;
    addText(state, number);
    node.attributes['numbered'] = '';
  } else if (name === 'text:s')
    addText(state, ' '.repeat(Math.min(numberIn(element, 'text:c', 1), MOST_BLANKS)));
  else if (hidesParagraph(element)) innermost(state).attributes['unseen'] = '';
  else if (name === 'text:conditional-text')
    state.conditional = { element, from: innermost(state).children.length };
  else if (name === 'text:tab') addText(state, ' ');
  else if (name === 'text:line-break') innermost(state).children.push(wordNode('br'));
  else if (BOXES.test(name))
    openBox(state, {
      ...styled(name === 'drawing:text-box' ? ON_SOME_COLOUR : ''),
      ...floatOf(state, element),
    });
  else openSign(state, element);
}

/** A paragraph takes nothing from what is around it but that it is hidden, or that its row is too low. */
function inParagraph({ isHidden, isFlat }: OdtLook, own: OdtLook): OdtLook {
  return {
    ...(isHidden === true ? { isHidden } : {}),
    ...own,
    ...(isFlat === true ? { isFlat } : {}),
  };
}

/** A cell that spans rows is higher than the row it begins in. */
function inCell(element: NamedElement): OdtLook {
  const isHigher = numberIn(element, 'table:number-rows-spanned', 1) > 1;
  return element.name === 'table:table-cell' && isHigher ? { isFlat: false } : {};
}

function isHiddenSection({ name, attributes }: NamedElement): boolean {
  if (name !== 'text:section') return false;
  return attributes.get('text:display') === 'none' || attributes.get('text:is-hidden') === 'true';
}

/** What stands behind the text in an element; the texts of paragraphs say that themselves. */
function styleOf(name: string, { behind = '' }: OdtLook): string {
  return name.startsWith('table:') ? inkOf({ behind }) : '';
}

function styled(style: string): Record<string, string> {
  return style === '' ? {} : { style };
}

/** The spans of a cell, and for how many cells or rows an element stands. */
function spansOf(element: NamedElement): Record<string, string> {
  if (!/^table:(?:covered-)?table-(?:cell|row)$/.test(element.name)) return {};
  const repeated = repeatedOf(element);
  if (element.name !== 'table:table-cell') return repeated;
  return {
    ...repeated,
    colspan: String(numberIn(element, 'table:number-columns-spanned', 1)),
    rowspan: String(numberIn(element, 'table:number-rows-spanned', 1)),
  };
}

function addText(state: OdtState, text: string): void {
  const { font, isCombined, spacing, rise, size = 0 } = state.look.at(-1) ?? {};
  // A size that is not known in points is the usual one.
  const halfPoints = size > 0 ? 2 * size : USUAL_SIZE;
  addInLook(state, text, {
    ...{ font, isCombined, spacing },
    ...{ size: halfPoints, rise: ((rise ?? 0) / 100) * halfPoints },
  });
}

function runLookOf(look: OdtLook): RunLook {
  const { isHidden, isStruck, isRaised, isUnderlined, isFlat } = look;
  const ink = isFlat === true ? `${inkOf(look)};${TOO_SMALL}` : inkOf(look);
  return { isHidden, isStruck, isRaised, isUnderlined, ink };
}
