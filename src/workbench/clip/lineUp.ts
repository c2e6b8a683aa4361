/** Rows or columns of a sheet for those of a block; undefined for one that has no place. */
export type Lines = readonly (number | undefined)[];

/**
 * The places of the lines of a block: where labels name some, those go by their labels, and one between two
 * named ones goes between their places where there is just as much room and it may stand there. Without any
 * label, all go in order.
 */
export function lineUp(
  named: Lines,
  inOrder: Lines,
  all: readonly number[],
  mayStand: (line: number, place: number) => boolean,
): Lines {
  const known = named.filter((each) => each !== undefined);
  if (known.length === 0) return named.map((_, at) => inOrder[at]);
  if (new Set(known).size < known.length) return named.map(() => undefined);
  const filled = [...named];
  for (let from = 0; from < filled.length; from += 1) {
    if (filled[from] !== undefined) continue;
    let to = from;
    while (to < filled.length && filled[to] === undefined) to += 1;
    const [before, after] = [filled[from - 1], filled[to]];
    if (before !== undefined && after !== undefined) {
      const free = all.filter((place) => place > before && place < after && !filled.includes(place));
      if (free.length === to - from)
        for (const [at, place] of free.entries()) if (mayStand(from + at, place)) filled[from + at] = place;
    }
    from = to;
  }
  return filled;
}
