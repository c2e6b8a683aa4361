import { textJoiner } from '../pieces/pageText.js';
import type { PageTable } from '../pieces/pieces.js';
import { isBlock } from './elements.js';
import type { PageLooks } from './lookAt.js';
import type { PageTree } from './pageTree.js';
import { cellSpreader } from './spreadCells.js';

/** Reads the rows and cells of one table of data. */
export interface TableReader<Node> {
  /** True between the start and the end of a cell. */
  readonly isInCell: () => boolean;
  readonly start: (node: Node) => void;
  readonly end: (node: Node) => void;
  /** Passes over an element that is not shown. */
  readonly skip: (node: Node) => void;
  readonly text: (text: string, isRaised: boolean) => void;
  readonly table: () => PageTable;
}

/** A reader for one table; `noteMark` is told each mark of a footnote that is left out of a cell. */
export function tableReader<Node>(
  tree: PageTree<Node>,
  { hidesColumn }: PageLooks<Node>,
  noteMark: (mark: string) => void,
): TableReader<Node> {
  const spreader = cellSpreader();
  const lines = textJoiner();
  let [isInCell, raised] = [false, ''];
  const spanOf = (node: Node, name: string) => numberOf(tree, node, name);
  const endCell = (node: Node) => {
    const [text, mark] = [lines.take().join('\n'), raised.trim()];
    // A cell that is superscript as a whole has no footnote but a text in small type.
    if (text !== '' && mark !== '') noteMark(mark);
    spreader.addCell(text === '' ? mark : text, spanOf(node, 'rowspan'), spanOf(node, 'colspan'));
    [isInCell, raised] = [false, ''];
  };
  return {
    isInCell: () => isInCell,
    start: (node) => {
      const name = tree.nameOf(node);
      if (isInCell && isBlock(name)) lines.endLine();
      else if (name === 'tr') spreader.startRow();
      else if (isCell(name)) isInCell = true;
      else if (name === 'col') spreader.hideColumns(spanOf(node, 'span'), hidesColumn(node));
    },
    end: (node) => {
      const name = tree.nameOf(node);
      if (isInCell && isCell(name)) endCell(node);
      else if (isInCell && isBlock(name)) lines.endLine();
    },
    skip: (node) => {
      if (!isInCell && isCell(tree.nameOf(node))) spreader.passHidden(spanOf(node, 'colspan'));
    },
    text: (text, isRaised) => {
      if (isRaised) raised += text;
      else lines.add(text);
    },
    table: spreader.table,
  };
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

/** A count in an attribute; 1 where it states none. */
function numberOf<Node>({ attributeOf }: PageTree<Node>, node: Node, name: string): number {
  const value = parseInt(attributeOf(node, name) ?? '', 10);
  return Number.isFinite(value) && value >= 0 ? value : 1;
}
