/**
 * The first of so many places for which a test holds, as it does for all behind that one; the count where it
 * holds for none. Takes as many tests as the count has binary digits.
 */
export function firstWhere(count: number, test: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
