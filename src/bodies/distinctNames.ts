/** A name for each path that no other has: its file name, with as many folders as tell it apart. */
export function distinctNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const split = [...new Set(paths)].map((path) => ({ path, parts: path.split(/[\\/]/) }));
  const names = new Map<string, string>();
  let open = split;
  for (let depth = 1; open.length > 0; depth += 1) {
    const nameOf = ({ parts }: (typeof split)[number]) => parts.slice(-depth).join('/');
    const counts = new Map<string, number>();
    for (const each of open) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1);
    const isTold = (each: (typeof split)[number]) =>
      counts.get(nameOf(each)) === 1 || each.parts.length <= depth;
    for (const each of open.filter(isTold)) names.set(each.path, nameOf(each));
    open = open.filter((each) => !isTold(each));
  }
  return names;
}
