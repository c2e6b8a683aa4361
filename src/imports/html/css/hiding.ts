/** Properties of which one alone hides an element: it is moved off the page, cut to nothing, transparent. */
type HidingProperty = (typeof HIDING)[number];
/** Properties that leave an element without room, and those that give it some all the same. */
type RoomProperty = (typeof FLAT)[number] | (typeof GROWING)[number];

const HIDING = [
  ...(['visibility', 'mso-hide', 'content-visibility', 'opacity', 'clip', 'clip-path', 'transform'] as const),
  ...(['translate', 'scale', 'filter'] as const),
  ...(['left', 'right', 'top', 'text-indent', 'margin-left', 'margin-top'] as const),
] as const;
const FLAT = ['width', 'height', 'max-height', 'max-width'] as const;
const GROWING = ['flex', 'flex-grow', 'min-width', 'min-height'] as const;

/** What the properties of an element do: true where one does what it is listed for. */
export type HiddenBy = Readonly<Partial<Record<HidingProperty | RoomProperty, boolean>>>;

/** When each property hides an element, takes its room or gives it some. */
export const SIGNS: Readonly<Record<HidingProperty | RoomProperty, (value: string) => boolean>> = {
  visibility: (value) => /^(?:hidden|collapse)$/.test(value),
  'mso-hide': (value) => value === 'all',
  'content-visibility': (value) => value === 'hidden',
  opacity: (value) => isNought(value) || isThin(value),
  clip: (value) => /^rect\(\s*[01](?:px)?(?:[\s,]+[01](?:px)?){3}\s*\)$/.test(value),
  'clip-path': (value) => CLIPPED.test(value),
  transform: (value) => SHRUNK.test(value) || FAR_OFF.test(value) || ON_EDGE.test(value),
  translate: (value) => value.split(/\s+/).some(isFarOff),
  scale: (value) => /^0?(?:\.0\d*)?(?:\s|$)/.test(value),
  filter: (value) => /opacity\(\s*0?(?:\.0\d*)?%?\s*\)/.test(value),
  left: isFarOff,
  right: isFarOff,
  top: isFarOff,
  'text-indent': isFarOff,
  // Pages are centred by margins of hundreds.
  'margin-left': (value) => /^-(?:9999|\d{5,})/.test(value) && !value.endsWith('%'),
  'margin-top': (value) => /^-(?:9999|\d{5,})/.test(value) && !value.endsWith('%'),
  width: isNought,
  height: isNought,
  'max-height': isNought,
  'max-width': isNought,
  flex: (value) => !/^(?:none|0|initial)/.test(value),
  'flex-grow': (value) => !isNought(value),
  'min-width': (value) => !isNought(value),
  'min-height': (value) => !isNought(value),
};

/** Shapes of which nothing is left: cut from one side to the other, without a radius, of one point. */
const CLIPPED =
  /^(?:inset\((?:50|100)%|inset\([^)]{0,40}\b100%|circle\(0|ellipse\(0|polygon\((?:[\s,]*0(?:px|%)?)+\s*\))/;
/** Turned into a point or a line, or edge on; or moved off the page. */
const SHRUNK = /scale(?:[xyz]|3d)?\(\s*0?(?:\.0\d*)?\s*[,)]|matrix\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0\s*,/;
const ON_EDGE = /rotate[xy]\(\s*-?(?:90|270)deg/;
const FAR_OFF = /translate(?:[xy]|3d)?\(\s*(?:[^,()]{1,20},\s*)?-(?:999|\d{4,})(?:\.\d+)?(?:px|em|rem|pt)/;

/** True for an opacity below a tenth. */
function isThin(value: string): boolean {
  const [, amount, share] = /^([-+]?[\d.]+(?:e[-+]?\d+)?)(%?)$/.exec(value) ?? [];
  return amount !== undefined && Number(amount) < (share === '%' ? 10 : 0.1);
}

/** No property that hides an element. */
export const UNHIDDEN: HiddenBy = Object.fromEntries([...HIDING, ...FLAT].map((name) => [name, false]));

/** True where one property alone hides an element. */
export function isPutAway(style: HiddenBy): boolean {
  return HIDING.some((name) => style[name] === true);
}

/** True where an element has no room, and does not grow. */
export function isFolded(style: HiddenBy): boolean {
  return isFlat(style) && !GROWING.some((name) => style[name] === true);
}

/** True without height or width by its style. */
export function isFlat(style: HiddenBy): boolean {
  return FLAT.some((name) => style[name] === true);
}

/** `0`, `0px`, `0.0%`. */
export function isNought(value: string): boolean {
  return /^0*\.?0+(?:[a-z]{2,4}|%)?$/.test(value);
}

/** True for a length that moves an element off the page. */
function isFarOff(value: string): boolean {
  return /^-(?:999|\d{4,})/.test(value) && !value.endsWith('%');
}
