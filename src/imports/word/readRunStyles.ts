import type { WordParts } from '../../core/read/opened/wordParts.js';
import { newLook, noteLook, type RunLook } from './runLook.js';
import { attributeValue } from './wordParts.js';

interface StyleOfRuns {
  readonly look: RunLook;
  based: string;
}

/** A style is based on no more others than this, one on the next. */
const DEEPEST = 20;
const PLAIN: RunLook = newLook();

/** Reads how the styles of paragraphs and of characters make text look, and those that they are based on. */
export function readRunStyles(styles: WordParts['styles']): (style: string | undefined) => RunLook {
  const known = new Map<string, StyleOfRuns>();
  let style: StyleOfRuns | undefined;
  // Properties may stand in a record of how they were before.
  let depth = 0;
  styles({
    open: (name, attributes) => {
      if (name === 'style') {
        const isOfText = ['paragraph', 'character'].includes(
          attributeValue(attributes, 'type') ?? 'paragraph',
        );
        style = isOfText ? { look: newLook(), based: '' } : undefined;
        if (style) known.set(attributeValue(attributes, 'styleId') ?? '', style);
      } else if (name === 'rPr') depth += 1;
      else if (style && name === 'basedOn') style.based = attributeValue(attributes, 'val') ?? '';
      else if (style && depth === 1) noteLook(style.look, name, attributes);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'rPr') depth -= 1;
      else if (name === 'style') style = undefined;
    },
  });
  return (name) => {
    if (name === undefined || !known.has(name)) return PLAIN;
    const looks: RunLook[] = [];
    for (let at = known.get(name); at && looks.length < DEEPEST; at = known.get(at.based))
      looks.push(at.look);
    return looks.reduceRight(joinLooks, PLAIN);
  };
}

/** The look of a text in a style that stands in another one, or is based on it. */
export function joinLooks(around: RunLook, own: RunLook): RunLook {
  return {
    isHidden: own.isHidden ?? around.isHidden,
    isStruck: own.isStruck ?? around.isStruck,
    isRaised: own.isRaised ?? around.isRaised,
    isUnderlined: own.isUnderlined ?? around.isUnderlined,
    ink: around.ink + own.ink,
  };
}
