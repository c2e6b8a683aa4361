/**
 * Addresses joined to as few lists as possible, none longer than `longest` characters. A single address is
 * never cut.
 */
export function joinUpTo(
  longest: number,
  separator: string,
  addresses: readonly string[],
): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + separator.length + address.length <= longest)
      lists[lists.length - 1] = last + separator + address;
    else lists.push(address);
  }
  return lists;
}
