/** What a signature beside or below a table begins with, besides the labels of the cover. */
const SIGNED =
  /^(?:填[表报]|制表|审[核批签]|复核|签[发字]|经办|联系|负责人|(?:单位|部门|主要|分管)(?:负责|领导)|(?:联系|办公)?电话|日期|时间|盖章|\(盖章\))/;
/** A line that says in what the figures of a table are. */
const UNITS = /^\(?(?:计量|金额)?单位:/;

/** True for a folded text of a signature, and no sentence: who filled in the table, who checked it, when. */
export function isSignatureLine(key: string): boolean {
  return SIGNED.test(key) && !key.includes('。');
}

/** True for a folded line that states units: 单位：件. */
export function isUnitLine(key: string): boolean {
  return UNITS.test(key);
}
