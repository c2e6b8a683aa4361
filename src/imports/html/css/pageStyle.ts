import { isMovedAway, type MovedBy } from './apart.js';
import { isFolded, isPutAway, UNHIDDEN, type HiddenBy } from './hiding.js';

/**
 * What the look of an element says of the text in it; what is left out is as in its surroundings. Properties
 * are true where they do what they are listed for.
 */
export interface PageStyle extends HiddenBy, MovedBy {
  /** `display: none`. */
  readonly isRemoved?: boolean;
  /** Hidden by a style sheet that is not trusted. */
  readonly isDoubted?: boolean;
  /** Visible in what is not; `visibility: inherit` is not that. */
  readonly isVisible?: boolean;
  /** The ends of its lines are shown. */
  readonly hasBreaks?: boolean;
  /** A style sheet may say something else of it: whether one of its rules holds is not known. */
  readonly isUncertain?: boolean;
  /** What has no room in it is not seen. */
  readonly isCut?: boolean;
  /** Whether it stands on lines of its own, where `display` says it. */
  readonly isOnLine?: boolean;
  /** A box within its line, and of a width that is stated. */
  readonly isBox?: boolean;
  readonly isWide?: boolean;
  /** Set beside its line or out of it, and moved from its place, and with room before or behind it. */
  readonly isFloating?: boolean;
  readonly isPlaced?: boolean;
  readonly isRelative?: boolean;
  readonly hasSpace?: boolean;
  /** No head or foot of a table, whatever its element. */
  readonly isPlainGroup?: boolean;
  /** Its children stand beside each other, and with room between them; below each other or backwards. */
  readonly isRow?: boolean;
  readonly isSpread?: boolean;
  readonly isGrid?: boolean;
  readonly isOtherWay?: boolean;
  /** Its children are shown from the last to the first. */
  readonly isBackwards?: boolean;
  /** Its place among the children of a row or a grid: in the order that is stated, in a line or a column. */
  readonly order?: number;
  readonly gridRow?: number;
  readonly gridColumn?: number;
  readonly isStruck?: boolean;
  readonly isUnderlined?: boolean;
  /** Struck out by a property of word processors, which others do not undo. */
  readonly isLinedThrough?: boolean;
  /** Superscript or subscript. */
  readonly isRaised?: boolean;
  /** Raised by a property of word processors, which others do not undo. */
  readonly isLifted?: boolean;
  /** At the top or at the foot of its line, where it is smaller than that. */
  readonly isOnEdge?: boolean;
  /** Half-way down what it is in, and with a line of its own. */
  readonly isHalfway?: boolean;
  readonly isThin?: boolean;
  readonly isRuled?: boolean;
  /** A circle, where it has a rule or a colour of its own. */
  readonly isRound?: boolean;
  /** So small that nothing is seen of it where it is cut. */
  readonly isPinched?: boolean;
  /** In a font that has pictures in place of digits. */
  readonly isSymbols?: boolean;
  /** The fonts that it names, in small letters, and whether these show other digits than the text has. */
  readonly fonts?: string;
  readonly isExchanged?: boolean;
  /** Crossed out by what a style sheet writes into it. */
  readonly isCrossed?: boolean;
  /** The size of its type, as a value of `font-size`. */
  readonly typeSize?: string;
  /** True for text of no size, false for text of some size. */
  readonly isTiny?: boolean;
  /** True for text that is smaller than anyone reads. */
  readonly isFaint?: boolean;
  /** Both: its characters are shown from right to left, digits too. */
  readonly isOverriding?: boolean;
  readonly isFromRight?: boolean;
  /** The colours of the text and of what is behind it; `none` and `inherit` are those around. */
  readonly colour?: string;
  readonly fill?: string;
  /** A picture or a gradient is behind the text. */
  readonly hasPicture?: boolean;
  /** The figure that `content` writes, where it writes one. */
  readonly written?: string;
  /** The figures that a style sheet writes into an element, before and after what it holds. */
  readonly before?: string;
  readonly after?: string;
}

/** The declarations of a style: ordinary ones, and those marked as important. */
export interface Declared {
  readonly ordinary: PageStyle;
  readonly important: PageStyle;
}

/** The style of what nothing is said of. */
export const NOTHING: PageStyle = {};

/** True where an element is not shown. */
export function isHidden(style: PageStyle): boolean {
  if (style === NOTHING) return false;
  return (
    style.isRemoved === true ||
    isPutAway(style) ||
    (style.isCut === true && (isFolded(style) || style.isPinched === true))
  );
}

/** The style of an element that a style sheet hides, where that is not trusted. */
export function doubted(style: PageStyle): PageStyle {
  return { ...style, ...SHOWN, isDoubted: true };
}

const SHOWN: PageStyle = {
  ...UNHIDDEN,
  isRemoved: false,
  isTiny: false,
};

/** True where the text in an element does not go on with that beside it, on the same line. */
export function isApart(style: PageStyle): boolean {
  if (style === NOTHING) return false;
  const { isPlaced = false, isFloating = false, isRelative = false, isUncertain = false } = style;
  const isGrowing = style.flex === true || style['flex-grow'] === true;
  const isWideBox = style.isBox === true && style.isWide === true;
  const isCircle = style.isRound === true && (style.isRuled === true || (style.fill ?? 'none') !== 'none');
  const isElsewhere = isPlaced || isFloating || isMovedAway(style, isRelative);
  return isUncertain || isElsewhere || isCircle || style.hasSpace === true || isGrowing || isWideBox;
}

/** True where the children of an element do not go on with each other. */
export function partsChildren({ isRow, isGrid, isSpread, isOtherWay }: PageStyle): boolean {
  return isRow === true && (isSpread === true || isGrid === true || isOtherWay === true);
}

/** True where two styles do not show the same text, or not in the same way. */
export function tellsOtherwise(one: PageStyle, other: PageStyle): boolean {
  const [mine, its] = [one, other].map(told);
  return mine?.some((each, at) => each !== its?.[at]) === true;
}

/** What of a style counts for the text of a figure. */
function told(style: PageStyle): readonly unknown[] {
  const { isStruck, isLinedThrough, isCrossed, isRaised, isLifted, isTiny, isFaint, before, after } = style;
  return [
    isHidden(style),
    isStruck === true || isLinedThrough === true || isCrossed === true,
    isRaised === true || isLifted === true,
    isTiny === true || isFaint === true || style.colour === 'none',
    isApart(style),
    before ?? '',
    after ?? '',
  ];
}

/** True for the style of what is drawn through the middle of the element that it is in. */
export function crossesOut({ isPlaced, isHalfway, isThin, isRuled, fill, hasPicture }: PageStyle): boolean {
  const isBar = isThin === true && (hasPicture === true || (fill ?? 'none') !== 'none');
  return isPlaced === true && isHalfway === true && (isBar || isRuled === true);
}
