import { Problem } from '../report/problem.js';
import type { Export } from './export.js';

/** The format of that id; throws a `Problem` `unknownFormat`, which names those that are known. */
export function formatNamed(id: string, formats: readonly Export[]): Export {
  const format = formats.find((each) => each.id === id);
  if (format) return format;
  const known = formats.map((each) => each.id).join('、');
  throw new Problem('unknownFormat', { format: id, known });
}
