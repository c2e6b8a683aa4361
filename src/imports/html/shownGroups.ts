import type { PageLooks } from './lookAt.js';
import type { PageTree } from './pageTree.js';

type Edge = 'top' | 'bottom';

/** The groups of rows that are shown above and below all others, wherever they stand in the markup. */
const EDGES: ReadonlyMap<string, Edge> = new Map([
  ['thead', 'top'],
  ['tfoot', 'bottom'],
]);

/**
 * The children of a node in the order in which they are shown: the first head of a table comes before its
 * other rows and the first foot behind them, where no style makes them groups like others.
 */
export function shownChildren<Node>(
  { nameOf, childrenOf }: PageTree<Node>,
  { styleOf, skips }: PageLooks<Node>,
): PageTree<Node>['childrenOf'] {
  return (node) => {
    const given = childrenOf(node);
    if (nameOf(node) !== 'table') return given;
    const children = Array.from(given);
    const first = (edge: Edge) =>
      children.find(
        (each) => EDGES.get(nameOf(each)) === edge && styleOf(each).isPlainGroup !== true && !skips(each),
      );
    const [head, foot] = [first('top'), first('bottom')];
    if (head === undefined && foot === undefined) return given;
    const rest = children.filter((each) => each !== head && each !== foot);
    const from = rest.findIndex((each) => ROWS.has(nameOf(each)));
    const before = from < 0 ? rest : rest.slice(0, from);
    return [
      ...before,
      ...(head === undefined ? [] : [head]),
      ...rest.slice(before.length),
      ...(foot === undefined ? [] : [foot]),
    ];
  };
}

/** What rows are in; a caption and columns stand before them. */
const ROWS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'tr']);
