import type { ChosenFile } from './chosenFiles.js';
import type { GivenFields } from './givenFields.js';

/** What a run over many files is given. */
export interface JobBasis {
  readonly files: readonly ChosenFile[];
  readonly fields: GivenFields;
}

/** True where a run would be given the same as another one: the same files, and the same said of them. */
export function isSameBasis(one: JobBasis, other: JobBasis): boolean {
  const [a, b] = [one.fields, other.fields];
  return (
    isSameList(one.files, other.files) &&
    isSameList(a.last.files, b.last.files) &&
    isSameList(
      [a.year.trim(), a.org.trim(), a.list, a.parent],
      [b.year.trim(), b.org.trim(), b.list, b.parent],
    )
  );
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
