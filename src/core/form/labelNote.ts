import { rememberText } from './remember.js';
import { isUnit } from './number.js';

/** A note in brackets at the end of a label, with brackets within it at most once. */
const NOTE = /^([^()]+)\((?:[^()]|\([^()]*\))*\)$/;
/** A unit in brackets at the end of a label: 采购总金额(万元), 本年收费金额(单位:元). */
const UNIT_NOTE = /\((?:金额)?(?:单位)?[:：为]?([^():：]{1,4})\)$/;

/**
 * A folded label without the note in brackets after it: `规章(本级制定)` → `规章`; any other text as it is.
 */
export function withoutNote(key: string): string {
  return key.endsWith(')') ? (NOTE.exec(key)?.[1] ?? key) : key;
}

/** `1、` for `1.` before a label is a slip of no weight for where a table stands. */
const NUMBERED = /^(\d+)[、,，]/;

/** A folded text with its number as the form writes it: `1、国家秘密` → `1.国家秘密`. */
export function withPoint(key: string): string {
  return NUMBERED.test(key) ? key.replace(NUMBERED, '$1.') : key;
}

/** The number before a folded label, however it is written: 一、 一. (1) 1、 ① 1 and 第一项, or ● in its place. */
const NUMBER =
  /^(?:第[一二三四五六七八九十]+[项类]|[一二三四五六七八九十]+[、,.]|\([一二三四五六七八九十\d]+\)[、,.]?|\d+[、,.)]?(?=\p{Script=Han})|[^\p{L}\d(]+(?=\p{Script=Han}))/u;

/** A folded label without its number, however that is written: `(三)不予公开`, `三.不予公开` → `不予公开`. */
export const labelWords: (key: string) => string = rememberText((key) => key.replace(NUMBER, ''));

/** The unit of amounts that a folded label states in brackets at its end; undefined where it states none. */
export function unitStated(key: string): string | undefined {
  const unit = key.endsWith(')') ? UNIT_NOTE.exec(key)?.[1] : undefined;
  return unit !== undefined && isUnit(unit) ? unit : undefined;
}
