/** Smaller type is not seen, in points. */
const LEAST_SIZE = 3;

/** True for a size of type, in points, that is not seen; false where nothing is said of it. */
export function isTinyType(size: number | undefined): boolean {
  return size !== undefined && size < LEAST_SIZE;
}
