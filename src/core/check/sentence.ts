import { shortLabel } from '../form/fold.js';
import { cellNamed, type Cell, type Form } from '../form/form.js';
import { pathTo, type Line } from '../form/outline.js';
import type { Relation, Term } from '../form/relations.js';
import type { Evaluated } from './evaluate.js';
import type { Figures } from './figures.js';

/** Longer sums are told by the heading that their parts stand under. */
const MOST_TERMS = 8;

/**
 * Both sides of a relation in symbols, with the label and the value of every cell:
 * `一（5）＋二（0）＝5`, `（七）总计（4）＋四（0）＝4`. The parts of a long sum are told by their heading: `三、本年度办理结果各项之和（12）`.
 */
export function tellSides(
  { relation, left, right }: Evaluated,
  figures: Figures,
  last?: Figures,
): readonly [string, string] {
  const tell = (terms: readonly Term[], value: number) => tellSum(terms, value, relation, figures, last);
  return [tell(relation.left, left), tell(relation.right, right)];
}

function tellSum(
  terms: readonly Term[],
  value: number,
  relation: Relation,
  figures: Figures,
  last?: Figures,
): string {
  if (terms.length === 0) return String(value);
  if (terms.length > MOST_TERMS) return `${headingOf(relation, figures.form)}各项之和（${value}）`;
  const told = terms
    .map((term, at) => `${sign(term, at)}${tellTerm(term, relation, figures, last)}`)
    .join('');
  return terms.length === 1 ? told : `${told}＝${value}`;
}

function sign(term: Term, at: number): string {
  return term.sign < 0 ? '－' : at > 0 ? '＋' : '';
}

function tellTerm(term: Term, relation: Relation, figures: Figures, last?: Figures): string {
  const from = term.last ? last : figures;
  const cell = cellNamed(from?.form ?? figures.form, term.cell);
  return `${term.last ? '上年' : ''}${labelOf(term, relation, from?.form ?? figures.form)}（${from?.numbers[cell.index] ?? ''}）`;
}

/** A relation that cannot be decided yet, in the labels of its lines: `商业企业列：一＋二＝（七）总计＋四`. */
export function tellRelation(relation: Relation, form: Form): string {
  const tell = (terms: readonly Term[]) => {
    if (terms.length === 0) return '0';
    if (terms.length > MOST_TERMS) return `${headingOf(relation, form)}各项之和`;
    return terms
      .map((term, at) => `${sign(term, at)}${term.last ? '上年' : ''}${labelOf(term, relation, form)}`)
      .join('');
  };
  return `${tellPlace(relation, form)}：${tell(relation.left)}${relation.kind === 'equal' ? '＝' : '≥'}${tell(relation.right)}`;
}

function labelOf({ cell: name }: Term, { place }: Relation, form: Form): string {
  const cell = cellNamed(form, name);
  return shortLabel((place.axis === 'row' ? cell.column : cell.row).label);
}

function headingOf({ place, right }: Relation, form: Form): string {
  const stated = cellNamed(form, right[0]?.cell ?? '');
  const lines = place.axis === 'row' ? stated.band.columns : stated.band.rows;
  const sum: Line = place.axis === 'row' ? stated.column : stated.row;
  return pathTo(lines, sum.code).at(-2)?.label ?? '';
}

/** Where a relation holds: `商业企业列`, `“一、本年新收政府信息公开申请数量”行`; in a strip of blocks, the block. */
export function tellPlace({ place, left }: Relation, form: Form): string {
  const cell = cellNamed(form, left.find((term) => !term.last)?.cell ?? '');
  if (cell.table.paper === 'strip') return `${cell.table.name}${place.line.label}`;
  return place.axis === 'column' ? `${place.line.label}列` : `“${place.line.label}”行`;
}

/** Where a cell stands, for reading aloud: `表三“（二）部分公开…”行总计列`. */
export function tellCell(cell: Cell): string {
  const { table, row, column } = cell;
  return table.paper === 'strip'
    ? `${table.name}${row.label}“${column.label}”`
    : `${table.name}“${row.label}”行${column.label}列`;
}

/** One cell by its place, or how many there are of a table and the place of the first. */
export function tellCells(cells: readonly Cell[]): string {
  const [first] = cells;
  if (!first) return '';
  const place = tellCell(first);
  return cells.length === 1
    ? place
    : `${first.table.name}有 ${cells.length} 格（${place.slice(first.table.name.length)}等）`;
}
