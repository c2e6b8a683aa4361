import { isWebPage, unknownText } from '../core/read/import.js';
import { Problem } from '../core/report/problem.js';
import { decodeWhole } from '../hosts/file/bytes/decodeWhole.js';
import { hasLabels } from './hasLabels.js';
import { READABLE_KINDS } from './readable.js';

/** The encodings with two bytes a character, by the first bytes: a mark, or a character of ASCII. */
const WIDE = [
  ['utf-16le', ([first, second]: Uint8Array) => (first === 0xff && second === 0xfe) || second === 0],
  ['utf-16be', ([first, second]: Uint8Array) => (first === 0xfe && second === 0xff) || first === 0],
] as const;

/** How a page names the encodings that GB 18030 contains. */
const GBK = /charset\s*=\s*["']?\s*(?:gbk|gb2312|gb18030)\b/i;

/**
 * The text of a file in UTF-8 or UTF-16, in GB 18030 where a page says so or the text then has labels of the
 * form, or in UTF-16 without a mark where it then has these. Throws a `Problem`: `wrongEncoding` for a text
 * in another encoding, or what a file is that is no text.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const wide = WIDE.find(([, is]) => bytes.length > 1 && is(bytes))?.[0];
  const text = decodeWhole(bytes, wide ?? 'utf-8');
  // Binary files have such first bytes too.
  if (text !== undefined && !(wide !== undefined && text.includes('\0'))) return text;
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const chinese = decodeWhole(bytes, 'gb18030');
  const isPage = isWebPage(beginning) && GBK.test(beginning);
  if (chinese !== undefined && (isPage || hasLabels(chinese))) return chinese;
  const unmarked = WIDE.map(([encoding]) => decodeWhole(bytes, encoding)).find(
    (each) => each && hasLabels(each),
  );
  if (unmarked !== undefined) return unmarked;
  const problem = unknownText(name, beginning, READABLE_KINDS);
  const isText = chinese?.includes('\0') === false || hasDamagedLabels(bytes);
  throw isText && problem.code === 'unknownKind' ? new Problem('wrongEncoding') : problem;
}

/** True for a text of the form with a byte that is none of its encoding, as one that is cut may have. */
function hasDamagedLabels(bytes: Uint8Array): boolean {
  return ['utf-8', 'gb18030'].some((encoding) => hasLabels(new TextDecoder(encoding).decode(bytes)));
}
