/** Properties that leave room before or behind an element, or on all sides. */
export const SPACES = ['margin', 'padding', 'margin-right', 'padding-left', 'padding-right'] as const;

/** Room of so much is seen between two digits. */
const SEEN = { px: 6, pt: 5, em: 0.4, rem: 0.4 };

/** True where a value leaves room to the left or to the right: `0 2em`, `10px`. */
export function hasSpace(value: string): boolean {
  const [top = '', right = top, , left = right] = value.split(/\s+/);
  return [left, right].some((length) => {
    const [, size = '', unit = ''] = /^([\d.]+)(px|pt|r?em)$/.exec(length) ?? [];
    return unit in SEEN && Number(size) >= SEEN[unit as keyof typeof SEEN];
  });
}
