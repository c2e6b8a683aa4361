import type { FlatInline, FlatLook } from '../../core/read/opened/flatDocument.js';
import { endOfPage } from './endOfPage.js';
import { inkOf, isOffLine, isTooNarrow, type RunLook } from './runLook.js';
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

/** Collects texts, what fields and symbols show, and pictures, as the reader of .docx does. */
export function flatText(): FlatText {
  let look: FlatLook | undefined;
  let pictures = 0;
  const paragraph = wordNode('p');
  const state: TextState = {
    open: [paragraph],
    said: 0,
    fields: wordFields(),
    hidden: [],
    runs: { node: (text) => nodeOf(text, hidingLook(runLookOf(look ?? PLAIN))) },
  };
  const { fields } = state;
  return {
    add: (inline) => {
      if (inline.kind === 'field') addSign(state, fields.mark(inline.mark));
      else if (inline.kind === 'form') fields.hold(inline.name, inline.value);
      else if (inline.kind === 'text') {
        ({ look } = inline);
        if (fields.isShown()) addInLook(state, inline.text, { isCombined: look.isCombined });
        else fields.instruct(inline.text);
      } else if (!fields.isShown()) return;
      else if (inline.kind === 'symbol') {
        ({ look } = inline);
        addSign(state, symbolSign(inline.font, inline.code.toString(16)));
      } else if (inline.kind !== 'picture') paragraph.children.push(markNode(inline));
      else {
        pictures += 1;
        addPicture(state, inline.hasDigits);
      }
    },
    take: () => {
      const { children } = paragraph;
      paragraph.children = [];
      dropLonePrompt(children);
      return withNumber(children);
    },
    hidden: state.hidden,
    pictures: () => pictures,
  };
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

function runLookOf({ isHidden, isStruck, isRaised, isUnderlined, rise, ...own }: FlatLook): RunLook {
  const { colour, fill, size, scale = 100, isCombined } = own;
  const ink = inkOf('color', colour) + inkOf('background', fill);
  return {
    ...{ isHidden, isStruck, isUnderlined },
    isRaised: isRaised || isOffLine(rise),
    isFlat: isTooNarrow(scale),
    isCombined,
    ink: size === undefined ? ink : `${ink}font-size:${size / 2}pt;`,
  };
}

const PLAIN: FlatLook = { isHidden: false, isStruck: false, isRaised: false, isUnderlined: false, rise: 0 };
