import type { NamedElement } from '../../core/read/opened/namedElements.js';
import { isTooLow } from '../word/lineHeight.js';
import { isTooNarrow } from '../word/runLook.js';
import { inkIn, type OdtInk } from './odtInk.js';
import { pointsOf } from '../../core/read/opened/documentLength.js';

/** How a text looks, as far as that says what it means; what a style leaves open holds as around it. */
export interface OdtLook extends OdtInk {
  readonly isHidden?: boolean;
  readonly isStruck?: boolean;
  readonly isRaised?: boolean;
  readonly isUnderlined?: boolean;
  readonly font?: string;
  /** True for a table whose columns stand from right to left. */
  readonly isFromRight?: boolean;
  /** True where its line or its row, or each of its letters, is too low or too narrow to be read. */
  readonly isFlat?: boolean;
  /** How far it stands above its line, in hundredths of its size. */
  readonly rise?: number;
  /** How much further apart its letters are than usual, in twentieths of a point. */
  readonly spacing?: number;
  /** True where its characters stand in two small lines in the place of one. */
  readonly isCombined?: boolean;
}

/** The looks of the styles of a document. */
export interface OdtLooks {
  readonly open: (element: NamedElement) => void;
  /** The look of the style that an element names, with those it is based on. */
  readonly lookOf: (element: NamedElement) => OdtLook;
}

/** A style is based on no more others than this, one on the next. */
const DEEPEST = 20;
/** The kind of style that an element has. */
const FAMILIES: Readonly<Record<string, string>> = {
  'text:span': 'text',
  'text:a': 'text',
  'text:p': 'paragraph',
  'text:h': 'paragraph',
  'table:table': 'table',
  'table:table-row': 'table-row',
  'table:table-cell': 'table-cell',
};

/** Collects looks from the elements of a document, which stand before those that have them. */
export function odtLooks(): OdtLooks {
  const styles = new Map<string, { look: OdtLook; readonly parent: string }>();
  let current: { look: OdtLook; readonly parent: string } | undefined;
  return {
    open: (element) => {
      const { name, attributes } = element;
      const family = attributes.get('style:family') ?? '';
      if (name === 'style:style') {
        current = { look: {}, parent: `${family} ${attributes.get('style:parent-style-name') ?? ''}` };
        styles.set(`${family} ${attributes.get('style:name') ?? ''}`, current);
      } else if (name === 'style:default-style') {
        // It holds for what names no style, and no style is based on another.
        current = { look: {}, parent: '' };
        if (family === 'paragraph') styles.set(`${family} `, current);
      } else if (!name.startsWith('style:')) current = undefined;
      else if (current) current.look = { ...current.look, ...lookIn(element) };
    },
    lookOf: ({ name, attributes }) => {
      const named = attributes.get('text:style-name') ?? attributes.get('table:style-name');
      let key = `${FAMILIES[name] ?? ''} ${named ?? ''}`;
      let look: OdtLook = {};
      for (let left = DEEPEST; left > 0; left -= 1) {
        const style = styles.get(key);
        if (!style) break;
        look = { ...style.look, ...look };
        key = style.parent;
      }
      return look;
    },
  };
}

function lookIn(element: NamedElement): OdtLook {
  const { name, attributes } = element;
  const mode = name === 'style:table-properties' ? attributes.get('style:writing-mode') : undefined;
  const direction = mode === undefined ? {} : { isFromRight: /^rl/.test(mode) };
  if (name !== 'style:text-properties') return { ...inkIn(element), ...heightIn(element), ...direction };
  const display = attributes.get('text:display');
  const line =
    attributes.get('style:text-line-through-style') ?? attributes.get('style:text-line-through-type');
  const [rise] = attributes.get('style:text-position')?.split(' ') ?? [];
  const underline = attributes.get('style:text-underline-style');
  const font = attributes.get('style:font-name');
  const spacing = attributes.get('xsl-fo-compatible:letter-spacing');
  const [scale, combined] = [attributes.get('style:text-scale'), attributes.get('style:text-combine')];
  return {
    ...inkIn(element),
    ...(display === undefined ? {} : { isHidden: display === 'none' }),
    ...(line === undefined ? {} : { isStruck: line !== 'none' }),
    ...(rise === undefined ? {} : { isRaised: isOffLine(rise), rise: parseFloat(rise) || 0 }),
    ...(underline === undefined ? {} : { isUnderlined: underline !== 'none' }),
    ...(font === undefined ? {} : { font }),
    ...(scale === undefined ? {} : { isFlat: isTooNarrow(parseFloat(scale)) }),
    ...(spacing === undefined ? {} : { spacing: TWIPS * (pointsOf(spacing) ?? 0) }),
    ...(combined === undefined ? {} : { isCombined: combined !== 'none' }),
  };
}

/** Whether the lines of a paragraph or a row are too low for letters, where they say how high they are. */
function heightIn({ name, attributes }: NamedElement): OdtLook {
  const height = {
    'style:paragraph-properties': attributes.get('xsl-fo-compatible:line-height'),
    'style:table-row-properties': attributes.get('style:row-height'),
  }[name];
  return height === undefined ? {} : { isFlat: isTooLow(TWIPS * (pointsOf(height) ?? 0)) };
}

/** A point has so many of the units in which Word measures. */
const TWIPS = 20;
/** Letters so far off their line stand above or below it, in hundredths of their size. */
const RAISED = 20;

function isOffLine(rise: string): boolean {
  return /^(?:super|sub)$/.test(rise) || Math.abs(parseFloat(rise)) >= RAISED;
}
