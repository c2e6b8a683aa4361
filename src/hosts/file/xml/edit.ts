import { childrenOf, localName, type Element } from './elements.js';

/** An edit of an XML text: `text` replaces `[start, end)`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after edits that do not overlap. Of two insertions at one place, the first given comes first. */
export function applyEdits(xml: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + xml.slice(at);
}

/** The edit that adds text at the end of an element's content; an empty element gets an end tag. */
export function appendTo(xml: string, parent: Element, text: string): TextEdit {
  if (!isEmpty(xml, parent)) return { start: parent.closeStart, end: parent.closeStart, text };
  return { start: parent.end - 2, end: parent.end, text: `>${text}</${parent.name}>` };
}

/**
 * The edit that adds text after the last child whose name is in `earlier`; before all where there is none.
 */
export function insertAfter(
  xml: string,
  parent: Element,
  earlier: readonly string[],
  text: string,
): TextEdit {
  if (isEmpty(xml, parent)) return appendTo(xml, parent, text);
  const last = childrenOf(xml, parent)
    .filter((child) => earlier.includes(localName(child)))
    .at(-1);
  const at = last?.end ?? parent.openEnd;
  return { start: at, end: at, text };
}

/** The edit that removes an element. */
export function remove({ start, end }: Element): TextEdit {
  return { start, end, text: '' };
}

/** Markup without prefixes, with one added to every element: `<x:b/>` for `<b/>` and `x:`. */
export function withPrefix(markup: string, prefix: string): string {
  return prefix === '' ? markup : markup.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** The same markup without this prefix: `<b/>` for `<x:b/>` and `x:`. */
export function withoutPrefix(markup: string, prefix: string): string {
  if (prefix === '') return markup;
  return markup.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}

function isEmpty(xml: string, element: Element): boolean {
  return xml[element.openEnd - 2] === '/';
}
