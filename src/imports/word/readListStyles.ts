import type { WordParts } from '../../core/read/opened/wordParts.js';
import { attributeValue } from './wordParts.js';

/** The list of a style, and the level where the style states one. */
interface StyledPlace {
  readonly list: string;
  readonly level: number | undefined;
}

interface OpenStyle {
  list?: string;
  level?: number;
  based?: string;
}

/** A style is based on no more others than this, one on the next. */
const DEEPEST = 20;

/** Reads which list the styles put their paragraphs in, by themselves or by the style they are based on. */
export function readListStyles(styles: WordParts['styles']): (style: string) => StyledPlace | undefined {
  const known = new Map<string, OpenStyle>();
  let style: OpenStyle = {};
  styles({
    open: (name, attributes) => {
      const value = attributeValue(attributes, 'val') ?? '';
      if (name === 'style') {
        style = {};
        known.set(attributeValue(attributes, 'styleId') ?? '', style);
      } else if (name === 'numId') style.list = value;
      else if (name === 'ilvl') style.level = Number(value);
      else if (name === 'basedOn') style.based = value;
    },
    text: () => undefined,
    close: () => undefined,
  });
  return (name) => {
    let level: number | undefined;
    let at = known.get(name);
    for (let left = DEEPEST; at && left > 0; left -= 1) {
      level ??= at.level;
      if (at.list !== undefined) return { list: at.list, level };
      at = known.get(at.based ?? '');
    }
    return undefined;
  };
}
