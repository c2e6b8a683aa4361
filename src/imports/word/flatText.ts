import type { FlatInline, FlatLook } from '../../core/read/opened/flatDocument.js';
import { endOfPage } from './endOfPage.js';
import { inkOf, isLifted, isOffLine, isTooNarrow, type RunLook } from './runLook.js';
import type { TextPlace } from './isUnclear.js';
import { addInLook } from './runText.js';
import { hidingLook, nodeOf } from './runReader.js';
import { wordFields } from './wordFields.js';
import { partNumber } from './listCounter.js';
import { wordNode, wordText, type WordNode } from './wordNode.js';
import { addPicture, addSign, dropLonePrompt, type TextState } from './wordState.js';
import { symbolSign } from './symbolSign.js';

/** Collects what stands in the lines of a document. */
export interface FlatText {
  readonly add: (inline: FlatInline) => void;
  /** Takes what a paragraph holds. */
  readonly take: () => WordNode[];
  /** Texts that nobody sees. */
  readonly hidden: readonly string[];
  readonly pictures: () => number;
}

/** How the text is that comes, and how large the one before in its paragraph was. */
interface LookNow {
  look: FlatLook;
  /** In half points; 0 for none. */
  before: number;
}

/** Collects texts, what fields and symbols show, and pictures, as the reader of .docx does. */
export function flatText(): FlatText {
  const now: LookNow = { look: PLAIN, before: 0 };
  let pictures = 0;
  const paragraph = wordNode('p');
  const state: TextState = {
    open: [paragraph],
    said: 0,
    fields: wordFields(),
    hidden: [],
    runs: { node: (text) => nodeOf(text, hidingLook(runLookOf(now.look, now.before))) },
  };
  const { fields } = state;
  return {
    add: (inline) => {
      if (inline.kind === 'field') addSign(state, fields.mark(inline.mark));
      else if (inline.kind === 'form') fields.hold(inline.name, inline.value);
      else if (inline.kind === 'text') addShown(state, now, inline);
      else if (inline.kind === 'aside' || !fields.isShown()) return;
      else if (inline.kind === 'symbol') {
        now.look = inline.look;
        addSign(state, symbolSign(inline.font, inline.code.toString(16)));
      } else if (inline.kind !== 'picture') paragraph.children.push(markNode(inline));
      else {
        pictures += 1;
        addPicture(state, inline.hasDigits);
      }
    },
    take: () => {
      const { children } = paragraph;
      now.before = 0;
      paragraph.children = [];
      dropLonePrompt(children);
      return withNumber(children);
    },
    hidden: state.hidden,
    pictures: () => pictures,
  };
}

/** Adds text that is seen; that of an instruction is one's of its field. */
function addShown(
  state: TextState,
  now: LookNow,
  { text, look }: Extract<FlatInline, { readonly kind: 'text' }>,
): void {
  now.look = look;
  if (state.fields.isShown()) addInLook(state, text, placeOf(look));
  else state.fields.instruct(text);
  if (look.rise === 0 && !look.isRaised) now.before = look.size ?? 0;
}

/** Where a text stands; one that names no size has that of its line. */
function placeOf({ isCombined, rise, size, spacing }: FlatLook): TextPlace {
  return { isCombined, rise, size, spacing };
}

/** Marks the number of a list, which stands first in its paragraph. */
const OF_LIST = 'list';

/** What a paragraph holds, the number of its list apart from a figure behind it. */
function withNumber(children: WordNode[]): WordNode[] {
  if (children[0]?.attributes[OF_LIST] !== undefined) partNumber(children);
  return children;
}

/** The number of a list, or the end of a line or a page. */
function markNode(inline: Extract<FlatInline, { readonly kind: 'number' | 'break' }>): WordNode {
  if (inline.kind === 'break') return inline.isOfPage === true ? endOfPage() : wordNode('br');
  return { ...wordText(inline.text), attributes: { [OF_LIST]: '' } };
}

/** How a text looks behind one of that size, in half points. */
function runLookOf(
  { isHidden, isStruck, isRaised, isUnderlined, rise, ...own }: FlatLook,
  before: number,
): RunLook {
  const { colour, fill, size, scale = 100, isCombined } = own;
  const ink = inkOf('color', colour) + inkOf('background', fill);
  return {
    ...{ isHidden, isStruck, isUnderlined },
    isRaised: isRaised || isOffLine(rise) || isLifted({ rise, size }, before),
    isFlat: isTooNarrow(scale),
    isCombined,
    ink: size === undefined ? ink : `${ink}font-size:${size / 2}pt;`,
  };
}

const PLAIN: FlatLook = { isHidden: false, isStruck: false, isRaised: false, isUnderlined: false, rise: 0 };
