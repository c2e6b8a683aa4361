/** The keys that go to the next item of a list and to the one before. */
type ListKeys = readonly [next: string, before: string];

/** The item of a list that a key goes to from the one at a place, around its ends; undefined for others. */
export function itemForKey(
  key: string,
  [next, before]: ListKeys,
  at: number,
  count: number,
): number | undefined {
  return { [next]: (at + 1) % count, [before]: (at + count - 1) % count, Home: 0, End: count - 1 }[key];
}
