import { REVERSED } from '../../core/form/unseen.js';
import { addLines, addPiece } from '../pieces/pageText.js';
import { proseText, type ProseText } from './proseText.js';
import type { PageCell, PagePiece, PageRead, PageTable, PieceRange } from '../pieces/pieces.js';
import { tableReader, type TableReader } from './cellReader.js';
import type { LeftInCells, SeenAs } from './cellTexts.js';
import { isAsideElement, isBar, isDrawn } from './elements.js';
import { shownInField } from './fields.js';
import type { PageLooks } from './lookAt.js';
import { APART } from './css/apart.js';
import { looksAlike, SOME_COLOUR } from './css/colour.js';
import { withAttributes } from './css/generated.js';
import { differsInSize, isRelativeSize, typeSize, USUAL_SIZE } from './css/typeSize.js';
import { isApart, isHidden, NOTHING, partsChildren, type PageStyle } from './css/pageStyle.js';
import { walkPage, type PageTree } from './pageTree.js';

/** A cell of one column with more characters than this is prose that a table only frames. */
const LONGEST_ENTRY = 40;

/** A cell with more lines than this holds a page, and its table only arranges that. */
const MOST_CELL_LINES = 30;

/** What holds for the text in an element, its surroundings included. */
interface Within extends PageStyle {
  readonly isAside: boolean;
  /** True where the line ends of a text are shown. */
  readonly hasLines: boolean;
  /** How many pieces there were before the element. */
  readonly from: number;
  /** The size of the type, in px. */
  readonly size: number;
}

/** Takes the elements and texts of a page in reading order. */
export interface PageReader<Node> {
  readonly start: (node: Node) => void;
  readonly end: (node: Node) => void;
  /** Passes over an element that is not shown. */
  readonly skip: (node: Node) => void;
  readonly text: (text: string) => void;
  readonly finish: () => PageRead;
}

/** What was read so far, and where the reader is. */
interface PageState<Node> {
  readonly pieces: PagePiece[];
  readonly elements: PieceRange[];
  readonly struck: string[];
  readonly left: LeftInCells;
  readonly open: Within[];
  readonly prose: ProseText;
  table: TableReader<Node> | undefined;
  /** The size of the type of the last figure in a cell, in px. */
  lastSize: number;
  /** Whether that figure stood at the top or at the foot of its line. */
  isLastOnEdge: boolean;
}

/** A reader for a page whose tables of data are known. */
export function pageReader<Node>(
  tree: PageTree<Node>,
  looks: PageLooks<Node>,
  data: ReadonlyMap<Node, number>,
): PageReader<Node> {
  const state = startOfPage<Node>();
  const { pieces, elements, struck, left, open } = state;
  return {
    start: (node) => {
      if (looks.isOnLine(node)) breakLine(state);
      const depth = data.get(node);
      const inside = enter(state, looks.styleOf(node), tree.nameOf(node));
      // A table that is read in doubt is one that is to be seen.
      open.push(depth === undefined ? inside : { ...inside, isDoubted: false });
      if (depth !== undefined) state.table = tableReader(node, tree, looks, depth, left);
      else state.table?.start(node);
      startText(state, looks.styleOf(node), (name) => tree.attributeOf(node, name));
      addTyped(state, node, tree);
      if (tree.nameOf(node) === 'img') addPicture(state, tree.attributeOf(node, 'alt'));
    },
    end: (node) => {
      endText(state, looks.styleOf(node), (name) => tree.attributeOf(node, name));
      if (looks.isOnLine(node)) breakLine(state);
      state.table?.end(node);
      if (data.has(node)) endTable(state);
      noteElement(elements, within(state).from, pieces.length);
      open.pop();
    },
    skip: (node) => {
      state.table?.skip(node);
      if (isHidden(looks.styleOf(node))) return;
      addTyped(state, node, tree);
      addDrawn(state, node, tree);
    },
    text: (text) => addText(state, text),
    finish: () => {
      addLines(pieces, state.prose.take());
      return { pieces, elements, struck, ...left };
    },
  };
}

function startOfPage<Node>(): PageState<Node> {
  const left: LeftInCells = { marks: [], invisible: [], hidden: [], stored: [] };
  return {
    pieces: [],
    elements: [],
    struck: [],
    left,
    open: [],
    prose: proseText(left.invisible),
    table: undefined,
    lastSize: USUAL_SIZE,
    isLastOnEdge: false,
  };
}

function within<Node>({ open }: PageState<Node>): Within {
  return open.at(-1) ?? { isAside: false, hasLines: false, from: 0, size: USUAL_SIZE };
}

/** Ends the line of prose at the start and at the end of a block. */
function breakLine<Node>(state: PageState<Node>): void {
  if (state.table?.isInCell() !== true) addLines(state.pieces, state.prose.take(), within(state).isAside);
}

function addText<Node>(state: PageState<Node>, text: string): void {
  const { isStruck, isTiny, hasLines } = within(state);
  if (isTiny === true || text === '') return;
  const { isOverriding, isFromRight } = within(state);
  if (isOverriding === true && isFromRight === true && !text.startsWith(REVERSED))
    addText(state, REVERSED + text);
  else if (isStruck === true) state.struck.push(...(text.trim() === '' ? [] : [text.trim()]));
  else if (state.table?.isInCell() === true) addInCell(state, state.table, text);
  else {
    // What a style sheet hides that is not trusted is seen in a text.
    const look = { ...within(state), isDoubted: false };
    const { isRaised = false, isUnderlined = false } = look;
    const said = { isRaised, isUnderlined, isUnseen: lookOf(look) === 'invisible' };
    for (const [at, line] of (hasLines ? text.split(/\r\n|[\r\n]/) : [text]).entries()) {
      if (at > 0) state.prose.endLine();
      if (line !== '') state.prose.add(line, said);
    }
  }
}

/** A figure with its unit, and what stands for a digit of one that nobody can tell. */
const FIGURE = /^[\s\d,.，+−-]+(?:件|个|项|万?元)?\s*$/;
const UNKNOWN = '\ufffd';

/** Adds a text of a cell, apart from the figure before it where its type is of quite another size. */
function addInCell<Node>(state: PageState<Node>, table: TableReader<Node>, given: string): void {
  const isOther = within(state).isExchanged === true && FIGURE.test(given);
  const text = isOther ? given.replace(/\d/g, UNKNOWN) : given;
  const look = within(state).isSymbols === true ? 'picture' : lookOf(within(state));
  if (look === 'plain' && /\d/.test(text)) {
    const { size, isOnEdge = false } = within(state);
    if (differsInSize(size, state.lastSize, isOnEdge || state.isLastOnEdge)) table.text('', 'apart');
    [state.lastSize, state.isLastOnEdge] = [size, isOnEdge];
  }
  const lines = within(state).hasBreaks === true ? text.replace(/\s*\n\s*/g, ` ${APART} `) : text;
  table.text(look === 'picture' ? '' : lines, look);
}

/** Adds what was typed in a cell of a table; a field elsewhere may be that of a search, and is only seen. */
function addTyped<Node>(state: PageState<Node>, node: Node, tree: PageTree<Node>): void {
  const typed = shownInField(node, tree);
  if (typed === '') return;
  if (state.table?.isInCell() === true) {
    // A field has a frame.
    state.table.text('', 'apart');
    addText(state, typed);
    state.table.text('', 'apart');
  } else addPicture(state);
}

/** Adds an element that is drawn, with its words, by which one knows whether it has a figure. */
function addDrawn<Node>(state: PageState<Node>, node: Node, tree: PageTree<Node>): void {
  const name = tree.nameOf(node);
  if (isBar(name)) addPicture(state);
  if (!isDrawn(name)) return;
  const texts = Array.from(
    walkPage(node, tree, () => false),
    ({ node: each, isEnd }) => (isEnd || tree.nameOf(each) !== '#text' ? '' : tree.textOf(each)),
  );
  addPicture(state, texts.join(''));
}

function addPicture<Node>({ table, prose }: PageState<Node>, words = ''): void {
  if (table?.isInCell() === true) table.text(words, 'picture');
  else prose.addPicture();
}

/** The text of an attribute of an element. */
type AttributeOf = (name: string) => string | undefined;

/** What a style does in a cell before the text of an element: it sets it apart, and writes a figure. */
function startText<Node>(state: PageState<Node>, style: PageStyle, attributeOf: AttributeOf): void {
  setApart(state, style);
  if (state.table?.isInCell() === true) addText(state, withAttributes(style.before ?? '', attributeOf));
}

/** What a style does in a cell behind the text of an element. */
function endText<Node>(state: PageState<Node>, style: PageStyle, attributeOf: AttributeOf): void {
  if (state.table?.isInCell() === true) addText(state, withAttributes(style.after ?? '', attributeOf));
  setApart(state, style);
}

/** Parts the texts in a cell where an element is set apart from those beside it. */
function setApart<Node>({ table, open }: PageState<Node>, style: PageStyle): void {
  if (table?.isInCell() !== true) return;
  const { isSpread, isFromRight } = open.at(-2) ?? {};
  // Boxes stand in the other order where text goes from right to left.
  const isBoxBefore = isFromRight === true && style.isBox === true;
  if (isSpread === true || isBoxBefore || isApart(style)) table.text('', 'apart');
}

/** How a text looks: in the colour that is behind it, nobody sees it. White is behind what says nothing. */
function lookOf({ isRaised, isFaint, isDoubted, colour, fill = 'ffffff' }: Within): SeenAs {
  const isFilled = colour !== undefined && looksAlike(colour, fill);
  if (isFaint === true || isDoubted === true || isFilled || colour === 'none') return 'invisible';
  return isRaised === true ? 'raised' : 'plain';
}

function endTable<Node>(state: PageState<Node>): void {
  if (state.table) addTable(state.pieces, state.table.table());
  state.table = undefined;
}

/** What holds in an element: what is struck out or aside stays so, whatever stands within. */
function enter<Node>(state: PageState<Node>, own: PageStyle, name: string): Within {
  const around = within(state);
  const isCell = name === 'td' || name === 'th';
  const isPlain = own === NOTHING && !isCell && name !== 'pre' && !isAsideElement(name);
  if (isPlain && around.isSpread === false && around.from === state.pieces.length) return around;
  const isStruck = own.isStruck === true || own.isLinedThrough === true;
  return {
    isStruck: around.isStruck === true || isStruck || (own.isCrossed === true && state.table !== undefined),
    isOnEdge: !isCell && (own.isOnEdge ?? around.isOnEdge === true),
    size: typeSize(own.typeSize, around.size),
    isRaised: around.isRaised === true || own.isRaised === true || own.isLifted === true,
    isUnderlined: around.isUnderlined === true || own.isUnderlined === true,
    isDoubted: own.isDoubted ?? around.isDoubted === true,
    isTiny: isTinyWithin(around, own),
    hasBreaks: own.hasBreaks ?? (name === 'pre' || around.hasBreaks === true),
    isSymbols: own.isSymbols ?? around.isSymbols === true,
    isExchanged: own.isExchanged ?? around.isExchanged === true,
    isFaint: own.isFaint ?? around.isFaint === true,
    isOverriding: own.isOverriding ?? around.isOverriding === true,
    isFromRight: own.isFromRight ?? around.isFromRight === true,
    ...colours(around, own),
    isSpread: partsChildren(own),
    isAside: around.isAside || isAsideElement(name),
    hasLines: around.hasLines || name === 'pre',
    from: state.pieces.length,
  };
}

/** True for text of no size, whatever share of it is asked for within. */
function isTinyWithin(around: Within, { isTiny, typeSize: size }: PageStyle): boolean {
  return isTiny === false && isRelativeSize(size)
    ? around.isTiny === true
    : (isTiny ?? around.isTiny === true);
}

/** The colours of the text in an element and of what is behind it. */
function colours(around: Within, own: PageStyle): Pick<PageStyle, 'colour' | 'fill'> {
  const colour = own.colour === undefined || own.colour === 'inherit' ? around.colour : own.colour;
  const isClear = own.fill === undefined || own.fill === 'none';
  const fill = own.hasPicture === true ? SOME_COLOUR : isClear ? around.fill : own.fill;
  return { ...(colour === undefined ? {} : { colour }), ...(fill === undefined ? {} : { fill }) };
}

/** Notes what an element holds, once where several hold the same. */
function noteElement(elements: PieceRange[], from: number, to: number): void {
  const last = elements.at(-1);
  if (to > from && !(last?.from === from && last.to === to)) elements.push({ from, to });
}

/** Adds a table; one with a heading, of one column with long texts, or with a page in a cell, is a frame. */
function addTable(pieces: PagePiece[], table: PageTable): void {
  const isFrame =
    table.cells.every(({ column }) => column === 1) &&
    table.cells.some(({ value }) => value.length > LONGEST_ENTRY || value.includes('\n'));
  if (isFrame || isHeading(table) || table.cells.some(holdsPage))
    addLines(
      pieces,
      table.cells.flatMap(({ value }) => value.split('\n')),
    );
  else if (table.cells.length > 0) addPiece(pieces, table);
}

/** True for a table that only draws a box around the heading of a chapter. */
function isHeading({ cells }: PageTable): boolean {
  return cells.length === 1 && /^[一二三四五六七]、/.test(cells[0]?.value ?? '');
}

function holdsPage({ value }: PageCell): boolean {
  let lines = 1;
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) lines += 1;
  return lines > MOST_CELL_LINES;
}
