/** Rules nearer to each other than this, in points, are one, and touch. */
export const NEAR = 3;

/** The mean of each group of numbers that are near each other, in ascending order. */
export function clusters(numbers: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const each of [...numbers].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && each - (group.at(-1) ?? 0) <= NEAR) group.push(each);
    else groups.push([each]);
  }
  return groups.map((group) => group.reduce((sum, each) => sum + each, 0) / group.length);
}
