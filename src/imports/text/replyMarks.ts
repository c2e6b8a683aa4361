/** The marks with which mail and messages begin the lines that they quote. */
const MARKS = /^[^\S\n]{0,3}(?:>[^\S\n\t]?)+/gm;
const LINES = /^.*\S/gm;
/** Of lines that all begin with figures, `>5` may be one of them. */
const WORDS = /^[^\S\n]{0,3}>[>\s]{0,8}[\p{L}（(]/mu;

/** A text that is quoted for the most part, without the marks before its lines: `> 规章` is `规章`. */
export function withoutReplyMarks(text: string): string {
  if (!WORDS.test(text)) return text;
  const marked = text.match(MARKS)?.length ?? 0;
  return marked * 2 > (text.match(LINES)?.length ?? 0) ? text.replace(MARKS, '') : text;
}
