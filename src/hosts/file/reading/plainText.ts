/** The five entities of XML, without the `&` before them, and what each stands for. */
const ENTITIES = [
  ['lt;', '<'],
  ['gt;', '>'],
  ['amp;', '&'],
  ['quot;', '"'],
  ['apos;', "'"],
] as const;

/** A text or value of XML as it is meant; undefined where it has other entities than the five of XML. */
export function plainText(raw: string): string | undefined {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  let plain = '';
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', from)) {
    const entity = ENTITIES.find(([written]) => text.startsWith(written, at + 1));
    if (!entity) return undefined;
    const [written, meant] = entity;
    plain += text.slice(from, at) + meant;
    from = at + 1 + written.length;
  }
  return from === 0 ? text : plain + text.slice(from);
}
