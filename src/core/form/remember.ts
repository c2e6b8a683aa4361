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
