import { isHidden, type PageStyle } from './pageStyle.js';

/** Properties without an effect on what stands where its text would stand. */
const OF_PLACED = ['left', 'right', 'top'] as const;
/** Properties without an effect on what is a part of its line. */
const OF_BOXES = [
  ...([
    'width',
    'height',
    'max-height',
    'max-width',
    'isPinched',
    'transform',
    'translate',
    'scale',
  ] as const),
  ...(['text-indent', 'content-visibility'] as const),
];

/**
 * The style of an element that is hidden by a property without an effect on it: it is seen, unless style
 * sheets that are not known say more. `isInline` is true for a part of its line.
 */
export function withEffect(style: PageStyle, isInline: boolean): PageStyle {
  if (!isHidden(style)) return style;
  const { isPlaced = false, isRelative = false, isFloating = false, isBox = false } = style;
  const isPart = isInline && !isPlaced && !isFloating && !isBox;
  const idle = [...(isPlaced || isRelative ? [] : OF_PLACED), ...(isPart ? OF_BOXES : [])];
  if (!idle.some((name) => style[name] === true)) return style;
  const shown: PageStyle = { ...style, ...Object.fromEntries(idle.map((name) => [name, false])) };
  return isHidden(shown) ? style : { ...shown, isUncertain: true };
}
