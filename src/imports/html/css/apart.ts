/** Stands in the text of a cell between texts that its page sets apart; it is no character of any text. */
export const APART = '\ufdd0';

const SIDES = ['right', 'left', 'inline', 'inline-start', 'inline-end'] as const;

/** Properties that leave room before or behind an element, or on all sides. */
export const SPACES: readonly string[] = [
  'margin',
  'padding',
  ...SIDES.flatMap((side) => [`margin-${side}`, `padding-${side}`]),
];

/** Room of so much is seen between two digits; a share is one of the width around. */
const SEEN_BESIDE: Lengths = {
  ...{ px: 6, pt: 5, pc: 0.4, em: 0.4, rem: 0.4, ch: 0.8, ex: 0.8, in: 0.06, cm: 0.17, mm: 1.7 },
  ...{ vw: 0.5, '%': 5 },
};
/** A digit that is so much higher or lower than others is seen to stand off their line. */
const SEEN_OFF_LINE: Lengths = {
  ...{
    px: 2,
    pt: 1.5,
    pc: 0.15,
    em: 0.15,
    rem: 0.15,
    ch: 0.3,
    ex: 0.3,
    in: 0.02,
    cm: 0.05,
    mm: 0.5,
    vh: 0.3,
  },
};

type Lengths = Readonly<Record<string, number>>;

/** True where a value leaves room to the left or to the right, or takes some: `0 2em`, `10px`, `-1em`. */
export function hasSpace(value: string): boolean {
  const [top = '', right = top, , left = right] = value.split(/\s+/);
  return [left, right].some((length) => isLong(length, SEEN_BESIDE));
}

function isLong(length: string, seen: Lengths): boolean {
  const [, size = '', unit = ''] = /^[-+]?([\d.]+)([a-z]{2,3}|%)$/.exec(length) ?? [];
  return unit in seen && Number(size) >= (seen[unit] ?? Infinity);
}

function isOffLine(length: string): boolean {
  return isLong(length, SEEN_OFF_LINE);
}

/** Properties that move an element whose position is relative. */
const OFFSETS = {
  top: isOffLine,
  bottom: isOffLine,
  left: hasSpace,
  right: hasSpace,
  inset: (value) => hasSpace(value) || value.split(/\s+/).some(isOffLine),
  'inset-block': (value) => value.split(/\s+/).some(isOffLine),
  'inset-block-start': isOffLine,
  'inset-block-end': isOffLine,
  'inset-inline': hasSpace,
  'inset-inline-start': hasSpace,
  'inset-inline-end': hasSpace,
} satisfies Record<string, Test>;

/** Properties that move an element, turn it or change its place among others. */
const MOVES = {
  transform: isTransformed,
  translate: (value) => isMoved(value.split(/\s+/)),
  rotate: (value) => /[1-9]/.test(value),
  scale: (value) => value.includes('-'),
  order: (value) => /^-?[1-9]/.test(value),
} satisfies Record<string, Test>;

type Test = (value: string) => boolean;
type Move = `${keyof typeof OFFSETS | keyof typeof MOVES} moves`;

/** Which properties move an element, by their names. */
export type MovedBy = Readonly<Partial<Record<Move, boolean>>>;

/** What the properties that move elements say, by their names. */
export const MOVING: ReadonlyMap<string, (value: string) => MovedBy> = new Map(
  Object.entries<Test>({ ...OFFSETS, ...MOVES }).map(([name, moves]) => [
    name,
    (value: string): MovedBy => ({ [`${name} moves`]: moves(value) }),
  ]),
);

const MOVE_NAMES = Object.keys(MOVES).map((name) => `${name} moves` as Move);
const OFFSET_NAMES = Object.keys(OFFSETS).map((name) => `${name} moves` as Move);

/** True where an element stands elsewhere than its text would. */
export function isMovedAway(moved: MovedBy, isRelative: boolean): boolean {
  const isMovedBy = (name: Move) => moved[name] === true;
  return MOVE_NAMES.some(isMovedBy) || (isRelative && OFFSET_NAMES.some(isMovedBy));
}

/** True for a movement to the side, then upwards or downwards; of the latter a share is one of the height. */
function isMoved([across = '', down = '']: readonly string[]): boolean {
  const isFarDown = /^[-+]?(?:1[5-9]|[2-9]\d|\d{3,})(?:\.\d+)?%$/.test(down);
  return isLong(across, SEEN_BESIDE) || isOffLine(down) || isFarDown;
}

/** A function of `transform` with what is between its brackets. */
const FUNCTION = /([a-z\d]+)\(([^()]{0,200})\)/g;

function isTransformed(value: string): boolean {
  return Array.from(value.matchAll(FUNCTION)).some(([, name = '', inner = '']) => {
    const given = inner.split(',').map((each) => each.trim());
    if (name.startsWith('rotate')) return given.some((each) => /[1-9]/.test(each));
    if (name.startsWith('scale')) return inner.includes('-');
    if (name === 'translatey') return isMoved(['', ...given]);
    if (name.startsWith('translate')) return isMoved(given);
    return name === 'matrix' && !/^1,\s*0,\s*0,\s*1,\s*0,\s*0$/.test(inner.trim());
  });
}
