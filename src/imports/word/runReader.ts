import type { WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { joinLooks } from './readRunStyles.js';
import { newLook, noteLook, type RunLook } from './runLook.js';
import { wordNode, wordText, type WordNode } from './wordNode.js';

/** Reads the runs of a document: stretches of text that look the same. */
export interface RunReader {
  /** Begins a run in a paragraph of that style. */
  readonly start: (paragraphStyle: string | undefined) => void;
  readonly end: () => void;
  /** Notes a property of the run. */
  readonly look: (name: string, attributes: WrittenAttributes) => void;
  /** The text as a node that says how it looks; undefined for hidden text. */
  readonly node: (text: string) => WordNode | undefined;
}

interface OpenRun {
  readonly around: RunLook;
  readonly own: RunLook;
}

/** A reader of runs; one may stand within another, where a text box stands in a paragraph. */
export function runReader(styleOf: (style: string | undefined) => RunLook): RunReader {
  const open: OpenRun[] = [];
  return {
    start: (paragraphStyle) => open.push({ around: styleOf(paragraphStyle), own: newLook() }),
    end: () => void open.pop(),
    look: (name, attributes) => {
      const run = open.at(-1);
      if (run) noteLook(run.own, name, attributes);
    },
    node: (text) => {
      const run = open.at(-1);
      return run
        ? nodeOf(text, hidingLook(joinLooks(joinLooks(run.around, styleOf(run.own.style)), run.own)))
        : wordText(text);
    },
  };
}

/** The text as a node that says how it looks; undefined for hidden text. */
export function nodeOf(
  text: string,
  { isHidden, isStruck, isRaised, isUnderlined, ink }: RunLook,
): WordNode | undefined {
  if (isHidden === true) return undefined;
  const plain = wordText(isUnderlined === true && text.trim() === '' ? text.replaceAll(' ', BLANK) : text);
  const name = isStruck === true ? 's' : isRaised === true ? 'sup' : isUnderlined === true ? 'u' : 'span';
  if (name === 'span' && ink === '') return plain;
  const around = wordNode(name, { style: ink });
  around.children.push(plain);
  return around;
}

/** A look without ink by which nothing can be unseen. */
export function hidingLook(look: RunLook): RunLook {
  return MAY_HIDE.test(look.ink) ? look : { ...look, ink: '' };
}

/** A space that a page does not join with others. */
const BLANK = '\u00a0';
/** Ink that may not be seen: any colour but black and automatic, and type of less than three points. */
const MAY_HIDE = /background|#(?!000000)|:[0-2](?:\.5)?pt/;
