import { isShortBodyName } from '../../form/bodyName.js';
import { fold } from '../../form/fold.js';

/** What the name of a sheet may say besides a body: 甲镇表三, 甲镇（2023年）, 附件3甲镇. */
const BESIDE = /\([^()]*\)|附?表[一二三四\d]+|附表|附件\d*|20\d\d(?:年度?)?|^\d+[.、]?/g;
const SUM = /汇总|总表|合计/;

/**
 * How near the name of a sheet is to the body of a report: 0 where it names it, also in short (甲镇 of
 * 某县甲镇人民政府), 1 for the sheet of all bodies (全县汇总), 2 for any other.
 */
export function awayFromBody(name: string, org: string): number {
  const body = fold(name).replace(BESIDE, '');
  const own = fold(org);
  const isNamed = isShortBodyName(body) && own !== '' && (own.includes(body) || body.includes(own));
  if (isNamed) return 0;
  return SUM.test(body) ? 1 : 2;
}
