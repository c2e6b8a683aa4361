import type { WordParts, WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { isFlat } from './lineHeight.js';
import { newLook, noteLook, shadingOf, type RunLook } from './runLook.js';
import { attributeValue, isSaid } from './wordParts.js';

interface StyleOfRuns {
  readonly look: RunLook;
  based: string;
}

/** How text looks by the styles of a document. */
export interface RunStyles {
  /**
   * In a paragraph of that style, or of the one that holds where none is named, and in a cell that the style
   * of its table makes look so.
   */
  readonly ofParagraph: (style: string | undefined, cell?: RunLook) => RunLook;
  readonly ofCharacters: (style: string | undefined) => RunLook;
}

/** The styles that are read, and what holds in the whole document. */
interface KnownStyles {
  readonly byId: Map<string, StyleOfRuns>;
  /** The style of paragraphs that name none. */
  usual: string | undefined;
  readonly everywhere: RunLook;
}

/** A style is based on no more others than this, one on the next. */
const DEEPEST = 20;
/** The size of type of which nothing is said, in half points. */
const USUAL_SIZE = 20;
const PLAIN: RunLook = newLook();

/** Reads how the styles of paragraphs and of characters make text look, and those that they are based on. */
export function readRunStyles(styles: WordParts['styles']): RunStyles {
  const known: KnownStyles = {
    byId: new Map(),
    usual: undefined,
    everywhere: { ...newLook(), size: USUAL_SIZE },
  };
  readStyles(styles, known);
  const lookOf = (name: string | undefined) => {
    const looks: RunLook[] = [];
    for (let at = known.byId.get(name ?? ''); at && looks.length < DEEPEST; at = known.byId.get(at.based))
      looks.push(at.look);
    return looks.reduceRight(joinLooks, PLAIN);
  };
  return {
    ofParagraph: (name, cell = PLAIN) => {
      const { everywhere, usual } = known;
      const own = lookOf(name === undefined || !known.byId.has(name) ? usual : name);
      return joinLooks(everywhere, joinToggled(cell, own));
    },
    ofCharacters: lookOf,
  };
}

function readStyles(styles: WordParts['styles'], known: KnownStyles): void {
  let style: StyleOfRuns | undefined;
  // Properties may stand in a record of how they were before.
  let depth = 0;
  styles({
    open: (name, attributes) => {
      if (name === 'docDefaults') style = { look: known.everywhere, based: '' };
      else if (name === 'style') style = startStyle(known, attributes);
      else if (name === 'rPr') depth += 1;
      else if (style && name === 'basedOn') style.based = attributeValue(attributes, 'val') ?? '';
      else if (style && depth === 1) noteLook(style.look, name, attributes);
      else if (style && name === 'shd') style.look.ink += shadingOf(attributes);
      else if (style && name === 'spacing') style.look.isFlat = isFlat(attributes);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'rPr') depth -= 1;
      else if (name === 'style' || name === 'docDefaults') style = undefined;
    },
  });
}

function startStyle(known: KnownStyles, attributes: WrittenAttributes): StyleOfRuns | undefined {
  const type = attributeValue(attributes, 'type') ?? 'paragraph';
  if (type !== 'paragraph' && type !== 'character') return undefined;
  const style = { look: newLook(), based: '' };
  const id = attributeValue(attributes, 'styleId') ?? '';
  known.byId.set(id, style);
  if (type === 'paragraph' && isSaid(attributes, 'default')) known.usual ??= id;
  return style;
}

/** The look in a style of another kind: what both hide or strike out is seen. */
export function joinToggled(around: RunLook, own: RunLook): RunLook {
  const both = (one: boolean | undefined, other: boolean | undefined) =>
    other === undefined ? one : (one === true) !== other;
  return {
    ...joinLooks(around, own),
    isHidden: both(around.isHidden, own.isHidden),
    isStruck: both(around.isStruck, own.isStruck),
  };
}

/** The look of a text in a style that stands in another one, or is based on it. */
export function joinLooks(around: RunLook, own: RunLook): RunLook {
  return {
    isHidden: own.isHidden ?? around.isHidden,
    isStruck: own.isStruck ?? around.isStruck,
    isStruckTwice: own.isStruckTwice ?? around.isStruckTwice,
    isRaised: own.isRaised ?? around.isRaised,
    isUnderlined: own.isUnderlined ?? around.isUnderlined,
    isFlat: own.isFlat ?? around.isFlat,
    isNarrow: own.isNarrow ?? around.isNarrow,
    isCombined: own.isCombined ?? around.isCombined,
    spacing: own.spacing ?? around.spacing,
    fit: own.fit ?? around.fit,
    font: own.font ?? around.font,
    rise: own.rise ?? around.rise,
    size: own.size ?? around.size,
    ink: around.ink + own.ink,
  };
}
