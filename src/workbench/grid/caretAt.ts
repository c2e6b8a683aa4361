/** What browsers before `caretPositionFromPoint` have in its place. */
interface CaretRange {
  readonly caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/**
 * Before which character of the text that a cell shows a point of the page is; undefined where it is not in
 * that text. The browser's text box must not cover it there.
 */
export function caretAt({ clientX, clientY, target }: MouseEvent): number | undefined {
  const shown = (target as Element).closest('td')?.querySelector('.shown');
  const { node, offset } = placeAt(document, clientX, clientY) ?? {};
  return node && node.nodeType === Node.TEXT_NODE && shown?.contains(node) ? offset : undefined;
}

function placeAt(page: Document, x: number, y: number) {
  if ('caretPositionFromPoint' in page) {
    const position = page.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (page as Document & CaretRange).caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
