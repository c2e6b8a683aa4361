import { wordNode, wordText, type WordNode } from './wordNode.js';
import { isOn, attributeValue } from './wordParts.js';

/** How the text of a run looks, as far as that says what it means. */
interface RunLook {
  isHidden: boolean;
  isStruck: boolean;
  isRaised: boolean;
  /** What colour and size it has, as a page says it; empty where nothing is said. */
  ink: string;
}

type RunAttributes = Parameters<typeof attributeValue>[0];

/** Reads the runs of a document: stretches of text that look the same. */
export interface RunReader {
  readonly start: () => void;
  readonly end: () => void;
  /** Notes a property of the run. */
  readonly look: (name: string, attributes: RunAttributes) => void;
  /** The text as a node that says how it looks; undefined for hidden text. */
  readonly node: (text: string) => WordNode | undefined;
}

/** A reader of runs; one may stand within another, where a text box stands in a paragraph. */
export function runReader(): RunReader {
  const open: RunLook[] = [];
  return {
    start: () => open.push({ isHidden: false, isStruck: false, isRaised: false, ink: '' }),
    end: () => void open.pop(),
    look: (name, attributes) => {
      const run = open.at(-1);
      if (!run) return;
      if (name === 'vanish' || name === 'webHidden') run.isHidden = isOn(attributes);
      else if (name === 'strike' || name === 'dstrike') run.isStruck ||= isOn(attributes);
      else if (name === 'color') run.ink += inkOf('color', attributeValue(attributes, 'val'));
      else if (name === 'shd') run.ink += inkOf('background', attributeValue(attributes, 'fill'));
      else if (name === 'sz') run.ink += `font-size:${Number(attributeValue(attributes, 'val')) / 2}pt;`;
      else if (name === 'vertAlign')
        run.isRaised = (attributeValue(attributes, 'val') ?? 'baseline') !== 'baseline';
      else if (name === 'position')
        run.isRaised ||= Math.abs(Number(attributeValue(attributes, 'val'))) >= RAISED;
    },
    node: (text) => {
      const { isHidden, isStruck, isRaised, ink = '' } = open.at(-1) ?? {};
      if (isHidden === true) return undefined;
      const plain = wordText(text);
      if (isStruck !== true && isRaised !== true && !MAY_HIDE.test(ink)) return plain;
      const around = wordNode(isStruck === true ? 's' : isRaised === true ? 'sup' : 'span', { style: ink });
      around.children.push(plain);
      return around;
    },
  };
}

/** Letters so far off their line stand above or below it, in half points. */
const RAISED = 6;
/** Ink that may not be seen: any colour but black and automatic, and type of less than three points. */
const MAY_HIDE = /background|#(?!000000)|:[0-2](?:\.5)?pt/;

/** A colour of Word as a page states it; empty for one that it chooses itself. */
export function inkOf(property: string, value = 'auto'): string {
  return /^[\da-f]{6}$/i.test(value) ? `${property}:#${value};` : '';
}
