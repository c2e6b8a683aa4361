/** Styles are based on each other so many times at most: a circle ends. */
const MOST_PARENTS = 20;

/** A style of a name and those that it is based on, which come after it. */
export function styleLine<Style extends { readonly parent: string }>(
  styles: ReadonlyMap<string, Style>,
  name: string,
): readonly Style[] {
  const line: Style[] = [];
  for (let each = styles.get(name); each && line.length < MOST_PARENTS; each = styles.get(each.parent))
    line.push(each);
  return line;
}
