import { shortLabel } from '../form/fold.js';
import { cellNamed, type Form } from '../form/form.js';
import { pathTo } from '../form/outline.js';
import type { Relation, Term } from '../form/relations.js';
import type { Evaluated } from './evaluate.js';
import type { Figures } from './figures.js';

/** A sum with more terms is told by the heading over its parts. */
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
  const told = terms.map((term, at) => signOf(term, at) + tellTerm(term, relation, figures, last)).join('');
  return terms.length === 1 ? told : `${told}＝${value}`;
}

/** The sign before a term of a sum; the first term has none where it is added. */
export function signOf({ sign }: Pick<Term, 'sign'>, at: number): '' | '＋' | '－' {
  if (sign < 0) return '－';
  return at > 0 ? '＋' : '';
}

function tellTerm(term: Term, relation: Relation, figures: Figures, last?: Figures): string {
  const from = (term.last ? last : figures) ?? figures;
  const value = term.last && !last ? '' : from.numbers[cellNamed(from.form, term.cell).index];
  return `${labelOf(term, relation, from.form)}（${value}）`;
}

/** A relation that is still undecided, in the labels of its lines: `商业企业列：一＋二＝（七）总计＋四`. */
export function tellRelation(relation: Relation, form: Form): string {
  return `${tellRelationPlace(relation, form)}：${tellEquation(relation, form)}`;
}

/** Both sides of a relation in the labels of their lines, without figures: `一＋二＝（七）总计＋四`. */
export function tellEquation(relation: Relation, form: Form): string {
  const tell = (terms: readonly Term[]) => {
    if (terms.length === 0) return '0';
    if (terms.length > MOST_TERMS) return `${headingOf(relation, form)}各项之和`;
    return terms.map((term, at) => signOf(term, at) + labelOf(term, relation, form)).join('');
  };
  return `${tell(relation.left)}${relation.kind === 'equal' ? '＝' : '≥'}${tell(relation.right)}`;
}

function labelOf({ cell: name, last }: Term, { place }: Relation, form: Form): string {
  const cell = cellNamed(form, name);
  return (last ? '上年' : '') + shortLabel((place.axis === 'row' ? cell.column : cell.row).label);
}

function headingOf({ place, right }: Relation, form: Form): string {
  const { band, row, column } = cellNamed(form, right[0]?.cell ?? '');
  const [lines, sum] = place.axis === 'row' ? [band.columns, column] : [band.rows, row];
  return pathTo(lines, sum.code).at(-2)?.label ?? '';
}

/** Where a relation holds: `商业企业列`, `“一、本年新收政府信息公开申请数量”行`; for a strip the block: `表四行政复议`. */
export function tellRelationPlace({ place, left }: Relation, form: Form): string {
  const cell = cellNamed(form, left.find((term) => !term.last)?.cell ?? '');
  if (cell.table.paper === 'strip') return `${cell.table.name}${place.line.label}`;
  return place.axis === 'column' ? `${place.line.label}列` : `“${place.line.label}”行`;
}
