/**
 * Works on many items at once. Where that fails and `isAvoidable` says that fewer may not, each half is
 * worked on by itself; `single` answers for an item that fails alone. So one item that fails among many costs
 * a few exchanges, and the others are answered.
 */
export async function inHalves<Item, Answer>(
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
  isAvoidable: (error: unknown) => boolean,
  single: (item: Item, error: unknown) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const [first, ...others] = items;
  if (first === undefined) return [];
  try {
    return await work(items);
  } catch (error) {
    if (!isAvoidable(error)) throw error;
    if (others.length === 0) return single(first, error);
  }
  const middle = Math.ceil(items.length / 2);
  const halves = [items.slice(0, middle), items.slice(middle)];
  const answers: (readonly Answer[])[] = [];
  for (const half of halves) answers.push(await inHalves(half, work, isAvoidable, single));
  return answers.flat();
}
