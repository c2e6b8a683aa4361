import { rightReport } from '../src/core/check/example.js';
import { formOf } from '../src/core/form/form.js';
import { withCells } from '../src/core/report/report.js';
import { editionNamed, type Report } from '../src/index.js';

/** A report of an edition whose figures are all different: 5, 7, 9 and so on. */
export function oddReport(id: string): Report {
  const report = rightReport(editionNamed(id));
  const values = formOf(report.edition).cells.map(({ name, index, kind }) => {
    const count = index * 2 + 5;
    return [name, kind === 'money' ? { value: String(count), unit: '万元' } : count] as const;
  });
  return withCells(report, Object.fromEntries(values));
}
