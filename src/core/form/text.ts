const LINE_END = /[\r\n]+/;

/** The paragraphs of a text: its lines without the spaces around them, and without the blank ones. */
export function splitParagraphs(text: string): readonly string[] {
  if (!LINE_END.test(text)) {
    const line = text.trim();
    return line === '' ? [] : [line];
  }
  return text
    .split(LINE_END)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
