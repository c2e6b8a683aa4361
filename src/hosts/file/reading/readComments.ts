import { Problem } from '../../../core/report/problem.js';
import type { Link, PackageReader } from './packageReader.js';

/** The most characters of the comments of a sheet that are kept. */
const MOST_KEPT = 2000;
/** The name of its author, on a line before a comment. */
const AUTHOR = /^[^\n:：]{1,30}[:：]\s*\n/;
/** How templates say what to fill in, which is no text of a report: 请填写数字 */
const ADVICE = /[应请须].{0,6}填|填(?:写|报|列|入|0| 0)|格式为/;
/** What Excel says before the text of a comment that can be answered, for versions that know none. */
const THREADED = /^\[[^\]\n]*\][^]*?(?:注释|Comment)[:：]\s*/;

/**
 * The texts of the comments on the cells of a worksheet without the names of their authors, but for advice
 * on filling in; none where they cannot be read, since no figure depends on them.
 */
export function readComments(reader: PackageReader, links: readonly Link[]): readonly string[] {
  const part = links.find(({ type }) => type === 'comments')?.part;
  if (part === undefined) return [];
  try {
    return commentsIn(reader, part);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

function commentsIn(reader: PackageReader, part: string): readonly string[] {
  const comments: string[] = [];
  let [text, kept] = ['', 0];
  let isText = false;
  reader.read(part, {
    open: (name) => {
      if (name === 'comment') text = '';
      isText = name === 't';
    },
    text: (more) => {
      if (!isText || kept > MOST_KEPT) return;
      text += more;
      kept += more.length;
    },
    close: (name) => {
      isText = false;
      if (name === 'comment') comments.push(text.replace(THREADED, '').replace(AUTHOR, '').trim());
    },
  });
  return comments.filter((comment) => comment !== '' && !ADVICE.test(comment));
}
