const TAG = /<\/?[a-zA-Z!][^>]*>/;
/** Entities of web pages, bold type of Markdown, and tabs. */
const FOREIGN = /&(?:nbsp|lt|gt|amp|#\d+);|\*\*|\t/;

/** The first prompt of a template. Found without a pattern, which would seek an end for every beginning. */
export function findPrompt(text: string): string | undefined {
  const from = text.indexOf('【请');
  const to = from < 0 ? -1 : text.indexOf('】', from);
  return to < 0 ? undefined : text.slice(from, to + 1);
}

/** The first piece of markup; a tag is sought only before the last bracket that could close it. */
export function findMarkup(text: string): string | undefined {
  const tag = TAG.exec(text.slice(0, text.lastIndexOf('>') + 1));
  const other = FOREIGN.exec(text);
  return (tag && (!other || tag.index < other.index) ? tag : other)?.[0];
}
