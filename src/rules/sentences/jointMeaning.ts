import type { Meaning } from './meaning.js';
import type { StatedNumber } from './stated.js';

/** Two things that are counted in one number, before it: 信访类和重复申请共344件. */
const JOINT = /^(.+)(?:以及|[和与及、])[^和与及、]+$/;
/** Words that add what they follow. */
const TOGETHER = /(?:[共合总]计?|[两二三四五六][项者类])[的为有]*$/;
/** So many things are looked at in one number. */
const MOST = 4;

/**
 * What a number counts by the words just before it, and what these and those joined to them count together:
 * in 信访类和重复申请共344件 the repeated requests, or both kinds; undefined where one of several is not
 * known. `meaningOf` tells what the words of one count.
 */
export function jointMeaning(
  stated: StatedNumber,
  meaningOf: (stated: StatedNumber) => Meaning | undefined,
  most = MOST,
): Meaning | undefined {
  const last = meaningOf(stated);
  const others = last && most > 1 ? JOINT.exec(stated.left)?.[1] : undefined;
  if (!last || others === undefined) return last;
  const isTogether = TOGETHER.test(stated.left);
  const left = isTogether ? `${others}共` : others;
  const before = jointMeaning({ ...stated, left, right: '', after: '' }, meaningOf, most - 1);
  const isKnown = before !== undefined && before.anyOf === undefined && before.isPart !== true;
  // Of 公司申请和公益组织申请共103件 one is not known.
  if (!isKnown || last.anyOf !== undefined)
    return (isTogether || isKnown) && !last.key.includes('+') ? undefined : last;
  const [own = ''] = before.sums;
  if (last.sums.some((sum) => sum.includes(own)) || tableIn(before) !== tableIn(last)) return last;
  const both = last.sums.flatMap((sum, at) => {
    const other = before.sums[at] ?? before.sums[0];
    return other === undefined ? [] : [`${other} + ${sum}`];
  });
  return {
    ...last,
    key: isTogether ? `${before.key} + ${last.key}` : last.key,
    sums: isTogether ? [...both, ...last.sums] : [...last.sums, ...both],
    isSure: isTogether && last.isSure && before.isSure,
  };
}

function tableIn({ key }: Meaning): string {
  return key.slice(0, key.indexOf('.'));
}
