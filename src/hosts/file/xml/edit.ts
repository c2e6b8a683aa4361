import { childrenOf, localName, type Element } from './scan.js';

/** Text to stand in place of `[start, end)` of an XML text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after edits that do not overlap; of two at one place the first given comes first. */
export function applyEdits(xml: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + xml.slice(at);
}

/** The edit that puts text at the end of an element's content; a self-closing element is opened for it. */
export function appendTo(xml: string, parent: Element, text: string): TextEdit {
  if (xml[parent.openEnd - 2] !== '/') return { start: parent.closeStart, end: parent.closeStart, text };
  return { start: parent.end - 2, end: parent.end, text: `>${text}</${parent.name}>` };
}

/**
 * The edit that puts text after the last child named as one of `earlier`, or first of all where there is
 * none.
 */
export function insertAfter(
  xml: string,
  parent: Element,
  earlier: readonly string[],
  text: string,
): TextEdit {
  if (xml[parent.openEnd - 2] === '/') return appendTo(xml, parent, text);
  const last = childrenOf(xml, parent)
    .filter((child) => earlier.includes(localName(child)))
    .at(-1);
  const at = last?.end ?? parent.openEnd;
  return { start: at, end: at, text };
}

/** The edit that takes an element out. */
export function remove({ start, end }: Element): TextEdit {
  return { start, end, text: '' };
}

/** Markup written without prefixes, with one put on every element: `<x:b/>` for `<b/>` and `x:`. */
export function withPrefix(markup: string, prefix: string): string {
  return prefix === '' ? markup : markup.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
