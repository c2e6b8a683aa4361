/** Some items, and one at least. */
export type ItemGroup<Item> = readonly [Item, ...Item[]];

/** A list in groups of one key each, in the order in which the keys first occur. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
): readonly ItemGroup<Item>[] {
  if (items.length === 0) return [];
  const groups = new Map<unknown, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/**
 * What is found for each item, in their order: the `flatMap` of the engine takes many times as long for the
 * short lists of a check.
 */
export function gather<Item, Found>(
  items: readonly Item[],
  find: (item: Item, at: number) => readonly Found[],
): Found[] {
  const all: Found[] = [];
  for (let at = 0; at < items.length; at += 1) for (const each of find(items[at] as Item, at)) all.push(each);
  return all;
}

/**
 * The items of lists, list after list, for fewer than ten thousand lists: the `flat` and `flatMap` of the
 * engine take ten times as long where there is an item for each cell of a form.
 */
export function joinLists<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return ([] as Item[]).concat(...lists);
}
