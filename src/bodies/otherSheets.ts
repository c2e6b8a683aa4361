import { isShortBodyName } from '../core/form/bodyName.js';
import { fold } from '../core/form/fold.js';
import type { Remark } from '../core/report/remark.js';

/** A sheet that is of a year, of a part of one, or a form or copy by its name. */
const NO_BODY =
  /^(?:(?:20)?\d\d年?|[本上去今]年)?度?(?:[上下]半年|第?[一二三四1-4]季度?|1?\d月份?)?$|样|模板|示例|范[例本]|空[表白]|副本|备份|旧|[初草]稿/;

/**
 * The sheets with tables that were not read and may be those of another body (民政局, 民政局表三, Sheet2): by
 * their names they are no copies (表三 (2), 样表), and of no year or part of one (上年表三, 2023年, 3月).
 */
export function otherSheets(remarks: readonly Remark[]): readonly string[] {
  const names = remarks.flatMap((remark) => {
    if (remark.kind !== 'copy' || remark.address !== undefined) return [];
    const [key, table] = [fold(remark.sheet), fold(remark.name)];
    const rest = key.replace(table, '').replace(/\([^()]*\)/g, '');
    const mayBeOther = rest === key ? !NO_BODY.test(key) : isShortBodyName(rest) && !NO_BODY.test(rest);
    return mayBeOther ? [remark.sheet] : [];
  });
  return [...new Set(names)];
}
