import type { MarginPlace } from '../../core/read/opened/marginPlace.js';
import type { WordHandler, WordParts, WrittenAttributes } from '../../core/read/opened/wordParts.js';
import type { MarginText } from '../pieces/pieces.js';
import { attributeValue, isOn } from './wordParts.js';

/** A section of a document: the parts that stand over and under its pages. */
export interface WordSection {
  readonly links: { readonly where: MarginPlace; readonly type: string; readonly id: string }[];
  /** True where the first page has its own. */
  hasFirst: boolean;
}

const PLACES: Readonly<Record<string, MarginPlace>> = {
  headerReference: 'header',
  footerReference: 'footer',
};

/** Notes a property of a section. */
export function noteSection(
  section: WordSection | undefined,
  name: string,
  attributes: WrittenAttributes,
): void {
  const where = PLACES[name];
  if (!section) return;
  if (name === 'titlePg') section.hasFirst = isOn(attributes);
  else if (where !== undefined)
    section.links.push({
      where,
      type: attributeValue(attributes, 'type') ?? 'default',
      id: attributes.named('r:id') ?? attributes.prefixed('id') ?? '',
    });
}

/** What stands over and under the pages of the sections of a document, each text once. */
export function wordMargins(parts: WordParts, sections: readonly WordSection[]): readonly MarginText[] {
  let hasEven = false;
  if (sections.some(({ links }) => links.some(({ type }) => type === 'even')))
    parts.settings?.({
      ...IDLE,
      open: (name, attributes) => {
        if (name === 'evenAndOddHeaders') hasEven = isOn(attributes);
      },
    });
  const found = new Map<string, MarginText>();
  for (const { links, hasFirst } of sections)
    for (const { where, type, id } of links) {
      const isShown = type === 'first' ? hasFirst : type !== 'even' || hasEven;
      const texts = isShown ? paragraphsIn((handler) => parts.linked?.(id, handler)) : [];
      for (const text of texts) found.set(`${where}${text}`, { where, text });
    }
  return [...found.values()];
}

const IDLE: WordHandler = { open: () => undefined, text: () => undefined, close: () => undefined };

/** The texts of the paragraphs of a part. */
function paragraphsIn(read: (handler: WordHandler) => void): readonly string[] {
  const texts: string[] = [''];
  let isText = false;
  read({
    open: (name) => {
      if (name === 'p') texts.push('');
      isText = name === 't';
    },
    text: (text) => {
      if (isText) texts.push((texts.pop() ?? '') + text);
    },
    close: (name) => {
      isText = false;
      if (name === 'p') texts.push('');
    },
  });
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
