import { Problem } from '../../core/report/problem.js';
import { wordNode, type WordNode } from '../word/wordNode.js';
import { REPEATED, repeatedRows, sizeOf } from './repeatParts.js';

/** No table of a report has as many columns. */
const MOST_COLUMNS = 200;
/** The most places of all tables of a document, with what covered and repeated cells stand for. */
const MOST_PLACES = 200_000;

/** The name of what takes the place of a cell that a merged one covers, while a table is read. */
export const COVERED = 'covered';

/**
 * Settles the tables of one document: repeats the cells and rows that stand for several, and gives cells the
 * spans that the covered ones leave them. Each of these takes a place in its row, and some programs let spans
 * run into the cells beside and below. A covered cell that no span reaches becomes a blank one.
 *
 * The settler throws a `Problem`: `foreignFile` where a row is too long, `pasteTooLarge` where the tables of
 * the document are.
 */
export function spanSettler(): (table: WordNode) => void {
  let left = MOST_PLACES;
  const spend = (places: number) => {
    left -= places;
    if (left < 0) throw new Problem('pasteTooLarge');
  };
  return (table) => {
    table.children = repeatedRows(table.children, spend);
    const rows = table.children.map((row) => placesOf(row, spend));
    for (const [at, places] of rows.entries())
      for (const [column, place] of places.entries()) if (!place.isCovered) settle(rows, at, column, place);
    for (const [at, row] of table.children.entries()) row.children = cellsOf(rows[at] ?? []);
  };
}

interface OdtPlace {
  readonly node: WordNode;
  readonly isCovered: boolean;
  /** True where it is part of the span of a cell. */
  isTaken: boolean;
}

type OdtRows = readonly (readonly OdtPlace[])[];

/** The places of a row from its first column on; blank cells past the last column are left out. */
function placesOf({ children }: WordNode, spend: (places: number) => void): readonly OdtPlace[] {
  const places: OdtPlace[] = [];
  for (const node of children) {
    const isCovered = node.name === COVERED;
    const stated = Number(node.attributes[REPEATED] ?? 1);
    const size = isCovered || stated === 1 ? { nodes: 1, isBlank: isCovered } : sizeOf(node);
    const room = MOST_COLUMNS - places.length;
    const count = size.isBlank ? Math.min(stated, room) : stated;
    spend(Math.max(1, count) * size.nodes);
    if (count > room) throw new Problem('foreignFile', { kind: 'openText' });
    for (let more = 0; more < count; more += 1)
      places.push({ node: more > 0 ? copyOf(node) : node, isCovered, isTaken: false });
  }
  return places;
}

/** A cell once more: it has spans of its own. */
function copyOf(node: WordNode): WordNode {
  return node.name === COVERED ? node : { ...node, attributes: { ...node.attributes } };
}

/** Gives a cell the covered places beside and below it that its spans reach and no other has. */
function settle(rows: OdtRows, at: number, column: number, { node }: OdtPlace): void {
  const isFree = (row: number, from: number) => {
    const place = rows[row]?.[from];
    return place?.isCovered === true && !place.isTaken;
  };
  const across = spanOf(node, 'colspan', (next) => isFree(at, column + next));
  const columns = Array.from({ length: across }, (_, next) => column + next);
  // Some programs leave out the covered cells that would end a row.
  const isOpen = (row: number, each: number) =>
    isFree(row, each) || (each > column && each >= (rows[row]?.length ?? 0));
  const down = spanOf(node, 'rowspan', (next) => columns.every((each) => isOpen(at + next, each)));
  node.attributes['colspan'] = String(across);
  node.attributes['rowspan'] = String(down);
  for (let row = at; row < at + down; row += 1)
    for (const place of (rows[row] ?? []).slice(column, column + across)) place.isTaken = true;
}

/** The cells of a row; covered places that are left in it are blank, those beside each other one cell. */
function cellsOf(places: readonly OdtPlace[]): WordNode[] {
  const cells: WordNode[] = [];
  let blanks = 0;
  for (const { node, isCovered, isTaken } of places) {
    blanks = isCovered && !isTaken ? blanks + 1 : 0;
    if (blanks > 1) cells.pop();
    if (blanks > 0) cells.push(wordNode('td', { colspan: String(blanks) }));
    else if (!isCovered) cells.push(node);
  }
  return cells;
}

/** A span as far as what it reaches is free. */
function spanOf({ attributes }: WordNode, name: string, isFree: (next: number) => boolean): number {
  const stated = Number(attributes[name] ?? 1);
  let span = 1;
  while (span < stated && isFree(span)) span += 1;
  return span;
}
