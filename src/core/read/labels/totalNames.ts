/** What the total of parts is called: of bodies, quarters or months. */
const TOTAL = /^.{0,8}(?:合计|总计|共计)数?(?:\(.*\))?$|^(?:全年度?|汇总|总数)数?$/;
/** What a total of some of them is called. */
const SUBTOTAL = /小计/;

/** True for the folded name of a total. */
export function isTotalName(name: string): boolean {
  return TOTAL.test(name) && !SUBTOTAL.test(name);
}

/** True for the folded name of a total of some parts, which the paper has none of: 上半年小计. */
export function isSubtotalName(name: string): boolean {
  return SUBTOTAL.test(name);
}
