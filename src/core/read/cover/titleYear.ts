import { CHINESE_YEAR } from '../../form/chineseNumeral.js';
import { fold } from '../../form/fold.js';
import type { Remark } from '../../report/remark.js';
import { yearNamed } from '../labels/yearNamed.js';
import { showText } from '../view/showText.js';
import { placeName, type View } from '../view/view.js';
import type { FieldLabel } from './coverLabels.js';

/** A title of a report and its year, which is not that of a paper: 国办公开办函〔2021〕30号, 2021年版. */
const TITLE = new RegExp(
  `(20\\d\\d|${CHINESE_YEAR})年度?(?!版)[^\\d]{0,30}政府信息公开[^\\d]{0,12}(?:报告|年报|表)`,
);

/** The remark on a title above the fields of a cover that names another year than its field. */
export function titleYear(view: View, labels: readonly FieldLabel[], year: number | null): readonly Remark[] {
  if (year === null) return [];
  const top = Math.min(...labels.map(({ row }) => row));
  for (const cell of view.sheet.cells) {
    if (cell.row >= top) return [];
    const title = fold(showText(cell));
    const said = yearNamed(TITLE.exec(title)?.[1] ?? title);
    if (typeof said !== 'number' || said === year || title.includes(String(year))) continue;
    return [{ kind: 'titleYear', said, year, address: placeName(view, cell.row, cell.column) }];
  }
  return [];
}
