const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What stands for another character, and an `&` that stands for none of these. */
const WRITTEN = /&(?:(lt|gt|amp|quot|apos);)?/g;

/** A text or value of XML as it is meant; undefined where it has other entities than the five of XML. */
export function plainText(raw: string): string | undefined {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  let isKnown = true;
  const plain = text.replace(WRITTEN, (_, name: string | undefined) => {
    if (name === undefined) isKnown = false;
    return ENTITIES[name ?? ''] ?? '';
  });
  return isKnown ? plain : undefined;
}
