import { readPage } from '../html/readPage.js';
import type { PageRead } from '../pieces/pieces.js';
import { wordNode, wordText, wordTree, type WordNode } from '../word/wordNode.js';
import { inkOf, ON_SOME_COLOUR } from './odtInk.js';
import { odtLists, type OdtLists } from './odtLists.js';
import { odtLooks, type OdtLook, type OdtLooks } from './odtLooks.js';
import { numberIn, type OdtElement, type OdtParts } from './odtParts.js';
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
  'draw:text-box': 'span',
};
/**
 * Elements that are not shown, or are beside the text: notes, comments, names of pictures, what covered cells
 * held, prompts, and those of other namespaces: formulas, who changed what.
 */
const ASIDE =
  /^(?:text:(?:note|ruby-text|hidden-text|hidden-paragraph|placeholder|meta-field)|office:(?:annotation|change-info|forms|scripts|binary-data)|table:(?:shapes|tracked-changes|dde-links)|draw:(?:object|object-ole|image|plugin|applet)|svg-compatible:.*|:.*)$/;
/** The most blanks that one element stands for. */
const MOST_BLANKS = 1000;

/** Where the reader is in a document. */
interface OdtState {
  readonly looks: OdtLooks;
  readonly lists: OdtLists;
  /** The elements of the page that are open, its root first; how each element of the document looks. */
  readonly open: WordNode[];
  readonly look: OdtLook[];
  /** How many elements are open from one on that is passed over. */
  passed: number;
}

/**
 * Reads a text document of OpenDocument as a page: paragraphs with the numbers of their lists, tables with
 * merged cells. Deleted and struck-out text is told apart; hidden text, notes and comments are left out.
 *
 * Throws a `Problem` as `readPage` does, and `foreignFile` where a row of a table is too long.
 */
export function readOdt(parts: OdtParts): PageRead {
  const root = wordNode('#document');
  const state: OdtState = { looks: odtLooks(), lists: odtLists(), open: [root], look: [{}], passed: 0 };
  const { looks, lists } = state;
  const settleSpans = spanSettler();
  const collect = (element: OdtElement) => {
    looks.open(element);
    lists.open(element);
  };
  // The text of headers and footers, which stands there too, is on every page and none of the report.
  parts.styles({ open: collect, close: lists.close, text: () => undefined });
  parts.content({
    open: (element) => {
      if (state.passed > 0 || isPassed(element)) state.passed += 1;
      else {
        collect(element);
        openElement(state, element);
      }
    },
    close: (name) => {
      if (state.passed > 0) state.passed -= 1;
      else {
        lists.close(name);
        state.look.pop();
        const node = ELEMENTS[name] === undefined ? undefined : state.open.pop();
        if (node?.name === 'table') settleSpans(node);
      }
    },
    text: (text) => {
      // Blanks and line ends in the file are for its layout: several are one.
      if (state.passed === 0 && innermost(state).name === 'p')
        addText(state, text.replace(/[ \t\r\n]+/g, ' '));
    },
  });
  return readPage(root, wordTree);
}

function isPassed({ name, attributes }: OdtElement): boolean {
  if (ASIDE.test(name)) return true;
  if (name === 'text:section') return attributes.get('text:display') === 'none';
  if (name === 'loext:content-control') return attributes.get('loext:showing-place-holder') === 'true';
  return name === 'table:table-row' && (attributes.get('table:visibility') ?? 'visible') !== 'visible';
}

function openElement(state: OdtState, element: OdtElement): void {
  const { name } = element;
  const around = state.look.at(-1) ?? {};
  const isText = name === 'text:p' || name === 'text:h';
  const own = state.looks.lookOf(element);
  state.look.push(isText ? own : { ...around, ...own });
  const as = ELEMENTS[name];
  if (as !== undefined) {
    const node = wordNode(as, { ...spansOf(element), ...styled(styleOf(name, own)) });
    innermost(state).children.push(node);
    state.open.push(node);
    const number = isText ? state.lists.numberOf(element) : '';
    if (number !== '') addText(state, number);
  } else if (name === 'text:s')
    addText(state, ' '.repeat(Math.min(numberIn(element, 'text:c', 1), MOST_BLANKS)));
  else if (name === 'text:tab') addText(state, ' ');
  else if (name === 'text:line-break') innermost(state).children.push(wordNode('br'));
}

/** What stands behind the text in an element; the texts of paragraphs say that themselves. */
function styleOf(name: string, { behind = '' }: OdtLook): string {
  if (name === 'draw:text-box') return ON_SOME_COLOUR;
  return name.startsWith('table:') ? inkOf({ behind }) : '';
}

function styled(style: string): Record<string, string> {
  return style === '' ? {} : { style };
}

/** The spans of a cell, and for how many cells or rows an element stands. */
function spansOf(element: OdtElement): Record<string, string> {
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
  const look = state.look.at(-1) ?? {};
  if (look.isHidden === true) return;
  const plain = wordText(text);
  const around = look.isStruck === true ? 's' : look.isRaised === true ? 'sup' : 'span';
  const style = inkOf(look);
  const node =
    around === 'span' && style === ''
      ? plain
      : Object.assign(wordNode(around, styled(style)), { children: [plain] });
  innermost(state).children.push(node);
}

function innermost({ open }: OdtState): WordNode {
  return open.at(-1) as WordNode;
}
