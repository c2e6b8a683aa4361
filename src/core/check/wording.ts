import type { Edition } from '../form/edition.js';
import { groupBy } from '../form/group.js';

/** A text that is fixed, or one that follows from the registered editions. */
export type Wording = string | ((editions: readonly Edition[]) => string);

/** The text that a wording gives for these editions. */
export function tellWording(wording: Wording, editions: readonly Edition[]): string {
  return typeof wording === 'string' ? wording : wording(editions);
}

/** What the editions say, each text once, in the order in which they first occur. */
export function textsOf(
  editions: readonly Edition[],
  say: (edition: Edition) => readonly string[],
): readonly string[] {
  return [...new Set(editions.flatMap(say))];
}

/** What the editions say, each text once after the editions that say it: `2019 年版式…；2021、2027 年版式…`. */
export function tellByEdition(
  editions: readonly Edition[],
  say: (edition: Edition) => readonly string[],
): string {
  const said = editions.flatMap((edition) => textsOf([edition], say).map((text) => ({ edition, text })));
  return groupBy(said, ({ text }) => text)
    .map((group) => `${group.map(({ edition }) => edition.id).join('、')} 年版式${group[0].text}`)
    .join('；');
}
