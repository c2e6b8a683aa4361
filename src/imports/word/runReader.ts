import type { WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { joinLooks, joinToggled, type RunStyles } from './readRunStyles.js';
import { TOO_SMALL } from './lineHeight.js';
import { isLifted, newLook, noteLook, type RunLook } from './runLook.js';
import { FROM_RIGHT } from './mixedDirections.js';
import { wordNode, wordText, type WordNode } from './wordNode.js';

/** The paragraph that a run stands in. */
export interface AroundRun {
  readonly style: string | undefined;
  /** What is behind it, as a page says it; empty where its style says. */
  readonly fill: string;
  /** Whether its lines are too low to be read; undefined where its style says. */
  readonly isFlat: boolean | undefined;
  /** True in a cell with a colour of its own. */
  readonly isFilled?: boolean;
  /** How the style of the table around it makes its cell look. */
  readonly cell?: RunLook | undefined;
}

/** Reads the runs of a document: stretches of text that look the same. */
export interface RunReader {
  /** Begins a run in a paragraph. */
  readonly start: (paragraph: AroundRun) => void;
  readonly end: () => void;
  /** Notes a property of the run. */
  readonly look: (name: string, attributes: WrittenAttributes) => void;
  /** How the text of the run looks; undefined where no run is open. */
  readonly lookNow: () => RunLook | undefined;
  /** The text as a node that says how it looks; undefined for hidden text. */
  readonly node: (text: string) => WordNode | undefined;
}

interface OpenRun {
  readonly isFilled: boolean;
  readonly around: RunLook;
  readonly own: RunLook;
}

/** A reader of runs; one may stand within another, where a text box stands in a paragraph. */
export function runReader({ ofParagraph, ofCharacters }: RunStyles): RunReader {
  const open: OpenRun[] = [];
  const lookNow = () => {
    const run = open.at(-1);
    if (!run) return undefined;
    const characters = ofCharacters(run.own.style);
    const look = joinLooks(joinToggled(run.around, characters), run.own);
    return isLifted(look, run.around.size ?? 0) ? { ...look, isRaised: true } : look;
  };
  return {
    start: ({ style, fill, isFlat, isFilled = false, cell }) => {
      const look = ofParagraph(style, cell);
      const around = { ...look, ink: look.ink + fill, isFlat: isFlat ?? look.isFlat };
      open.push({ isFilled, around, own: newLook() });
    },
    end: () => void open.pop(),
    look: (name, attributes) => {
      const run = open.at(-1);
      if (run) noteLook(run.own, name, attributes);
    },
    lookNow,
    node: (text) => {
      const look = lookNow();
      if (!look) return wordText(text);
      const node = nodeOf(text, hidingLook(look, open.at(-1)?.isFilled));
      const isFromRight = open.at(-1)?.own.isFromRight === true && /\d/.test(text);
      return node && isFromRight ? { ...node, attributes: { ...node.attributes, [FROM_RIGHT]: '' } } : node;
    },
  };
}

/** The text as a node that says how it looks; undefined for hidden text. */
export function nodeOf(
  text: string,
  { isHidden, isStruck, isStruckTwice, isRaised, isUnderlined, ink }: RunLook,
): WordNode | undefined {
  if (isHidden === true) return undefined;
  const plain = wordText(isUnderlined === true && text.trim() === '' ? text.replaceAll(' ', BLANK) : text);
  const isOut = isStruck === true || isStruckTwice === true;
  const name = isOut ? 's' : isRaised === true ? 'sup' : isUnderlined === true ? 'u' : 'span';
  if (name === 'span' && ink === '') return plain;
  const around = wordNode(name, { style: ink });
  around.children.push(plain);
  return around;
}

/** A look without ink by which nothing can be unseen; in a filled cell black text may be. */
export function hidingLook(look: RunLook, isFilled = false): RunLook {
  if (look.isFlat === true || look.isNarrow === true) return { ...look, ink: look.ink + TOO_SMALL };
  return isFilled || MAY_HIDE.test(look.ink) ? look : { ...look, ink: '' };
}

/** A space that a page does not join with others. */
const BLANK = '\u00a0';
/** Ink that may not be seen: any colour but black and automatic, and type of less than three points. */
const MAY_HIDE = /background|#(?!000000)|:[0-2](?:\.5)?pt/;
