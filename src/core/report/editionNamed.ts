import type { Edition } from '../form/edition.js';
import { Problem } from './problem.js';

/** So much of an unknown id is quoted, in characters. */
const QUOTED_LENGTH = 20;

/** The edition of that id; throws a `Problem` `unknownEdition`, which names those that are known. */
export function editionNamed(id: string, editions: readonly Edition[]): Edition {
  const edition = editions.find((each) => each.id === id);
  if (edition) return edition;
  throw new Problem('unknownEdition', {
    edition: id.slice(0, QUOTED_LENGTH),
    known: editions.map((each) => each.id).join('、'),
  });
}
