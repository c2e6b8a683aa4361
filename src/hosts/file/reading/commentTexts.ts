/** The most characters of the comments of a sheet that are kept. */
const MOST_KEPT = 2000;
/** The name of its author, on a line before a comment. */
const AUTHOR = /^[^\n:：]{1,30}[:：]\s*\n/;
/** How templates say what to fill in, which is no text of a report: 请填写数字 */
const ADVICE = /[应请须].{0,6}填|填(?:写|报|列|入|0| 0)|格式为/;
/** What Excel says before the text of a comment that can be answered, for versions that know none. */
const THREADED = /^\[[^\]\n]*\][^]*?(?:注释|Comment)[:：]\s*/;

/** The texts of comments without the names of their authors, but for advice on filling in. */
export function commentTexts(written: readonly string[]): readonly string[] {
  let kept = 0;
  return written.flatMap((text) => {
    const comment = text.slice(0, MOST_KEPT).replace(THREADED, '').replace(AUTHOR, '').trim();
    if (comment === '' || ADVICE.test(comment) || kept > MOST_KEPT) return [];
    kept += comment.length;
    return [comment];
  });
}
