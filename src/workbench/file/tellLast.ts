import { formOf, type Form } from '../../core/form/form.js';
import { readingOf } from '../../core/report/report.js';
import { tellRecognised, type Report } from '../../index.js';

/** The cells of last year's report that cells of this year's are equal to, by the relations of the form. */
function carriedCells({ relations, cells }: Form): Form['cells'] {
  const names = new Set(
    relations.flatMap(({ kind, left, right }) => {
      const [from, ...more] = right;
      const isCarried = kind === 'equal' && left.length === 1 && more.length === 0 && from?.last === true;
      return isCarried ? [from.cell] : [];
    }),
  );
  return cells.filter(({ name }) => names.has(name));
}

/** Tells what was read of last year's report for a new one, and which figures could not be carried over. */
export function tellLast(name: string, report: Report): readonly string[] {
  const carried = carriedCells(formOf(report.edition));
  const rows = [...new Set(carried.map(({ row }) => `“${row.label}”`))].join('、');
  const unread = carried.filter((cell) => typeof readingOf(report, cell) !== 'number').length;
  const missing = `上年结转有 ${unread} 格没有读出，没有带入，请对照上年报告的${rows}填写。`;
  const brought = unread === carried.length ? '机关名称、联系方式' : '机关名称、联系方式和上年结转的数字';
  return [
    `已读取“${name}”，${brought}已带入，请核对；上年数据存在“上年数据”表里，供检查时核对。`,
    tellRecognised(report),
    ...(unread === 0 ? [] : [missing]),
  ];
}
