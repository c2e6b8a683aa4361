/** The same function with its answers kept, one for each object, as long as the object lives. */
export function remember<Key extends object, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    let found = known.get(key);
    if (!found) {
      found = { answer: work(key) };
      known.set(key, found);
    }
    return found.answer;
  };
}

/** The most texts whose answers are kept; then all are dropped. */
const MOST_KEPT = 4000;
/** Of longer texts only the last one is kept. */
const LONGEST_KEPT = 500;

/** The same function of a text with its answers kept for short ones: most are the same in every workbook. */
export function rememberText<Answer>(
  work: (text: string) => Answer,
  most = MOST_KEPT,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  let long: string | undefined;
  let ofLong: Answer;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Answer;
    if (text.length > LONGEST_KEPT) {
      if (long !== text) ofLong = work(text);
      long = text;
      return ofLong;
    }
    if (known.size >= most) known.clear();
    const own = apart(text);
    const answer = work(own);
    known.set(own, answer);
    return answer;
  };
}

/** The same text in memory of its own: V8 keeps the whole sheet for a part of its markup. */
export function apart(text: string): string {
  return ` ${text}`.slice(1);
}
