import type { PageStyle } from './css/pageStyle.js';
import type { PageLooks } from './lookAt.js';
import type { PageTree } from './pageTree.js';

type Edge = 'top' | 'bottom';

/** The groups of rows that are shown above and below all others, wherever they stand in the markup. */
const EDGES: ReadonlyMap<string, Edge> = new Map([
  ['thead', 'top'],
  ['tfoot', 'bottom'],
]);

/**
 * The children of a node in the order in which they are shown: those of a row or a grid where its style puts
 * them; the first head of a table before its other rows and the first foot behind them, where no style makes
 * them groups like others.
 */
export function shownChildren<Node>(
  { nameOf, childrenOf }: PageTree<Node>,
  { styleOf, skips }: PageLooks<Node>,
): PageTree<Node>['childrenOf'] {
  const inCells = new Set<Node>();
  return (node) => {
    const given = childrenOf(node);
    const own = styleOf(node);
    const isCell = CELLS.has(nameOf(node));
    // Digits of one figure that are moved are told as they are written.
    const isInCell = isCell || (inCells.has(node) && nameOf(node) !== 'table');
    if (isInCell) for (const each of Array.from(given)) inCells.add(each);
    else if (own.isRow === true) return inOrder(Array.from(given), own, styleOf);
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

/** The children of a row or a grid as its style and theirs put them; a text has no style. */
function inOrder<Node>(
  children: readonly Node[],
  { isBackwards, isGrid }: PageStyle,
  styleOf: PageLooks<Node>['styleOf'],
): readonly Node[] {
  const placed = children.map((node) => ({ node, style: styleOf(node) }));
  const isOrdered = placed.some(({ style }) => style.order !== undefined);
  if (isOrdered) placed.sort(({ style: one }, { style: other }) => (one.order ?? 0) - (other.order ?? 0));
  const shown = isGrid === true ? inLines(placed) : placed;
  return (isBackwards === true ? [...shown].reverse() : shown).map(({ node }) => node);
}

/**
 * The children of a grid, those with a line of their own by line and column. A column alone moves none: what
 * stands before it begins the next line.
 */
function inLines<Placed extends { readonly style: PageStyle }>(children: readonly Placed[]) {
  const isInLine = ({ style }: Placed) => style.gridRow !== undefined;
  const sorted = children
    .filter(isInLine)
    .sort(
      ({ style: one }, { style: other }) =>
        (one.gridRow ?? 0) - (other.gridRow ?? 0) || (one.gridColumn ?? 0) - (other.gridColumn ?? 0),
    );
  const next = sorted.values();
  return children.map((each) => (isInLine(each) ? (next.next().value ?? each) : each));
}

const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/** What rows are in; a caption and columns stand before them. */
const ROWS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'tr']);
