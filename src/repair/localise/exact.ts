/** Throws a `RangeError` for a number that is not exact: beyond 2^53, or none at all. */
export function refuseInexact(value: number): void {
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) throw new RangeError('numbers beyond 2^53');
}

/** The greatest common divisor; 0 where both are 0. */
export function greatestCommonDivisor(a: number, b: number): number {
  let [left, right] = [Math.abs(a), Math.abs(b)];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}
