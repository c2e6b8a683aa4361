import type { StatedNumber } from './stated.js';

/** How offices speak of the columns. */
const COLUMNS: readonly (readonly [RegExp, string])[] = [
  [/(?:结果)?维持(?:原[^，、和与及]{1,8})?[的为共计有案件结果:]*$/, 'upheld'],
  [
    /(?:(?:结果|被)?(?:纠正|纠错)|败诉|责令[^，、和与及]{0,10}|撤销[^，、和与及]{0,8}|确认违法)[的为共计有案件结果:]*$/,
    'corrected',
  ],
  [/其[他它](?:结果)?[的为共计有案件:]*$/, 'otherResult'],
  [
    /(?:尚未|未)(?:审结|办结|结案)|未结[的为共计有案件:]*$|(?:审理中|[正在]在?[审办]理?|待审结?|结转)[的为共计有案件:]*$/,
    'pending',
  ],
];
const COLUMNS_AFTER: readonly (readonly [RegExp, string])[] = [
  [/^[的被均为是已系]{0,3}(?:结果|予以|复议)?维持/, 'upheld'],
  [/^[的被均为是已系]{0,3}(?:结果|予以)?(?:纠正|败诉|撤销|确认违法)/, 'corrected'],
  [/^[的均为是系]{0,3}其[他它]结果/, 'otherResult'],
  [/^[的均为是仍系]{0,3}(?:(?:尚未|未|正在|待)(?:审结|[审办]理|办结)|在[审办])/, 'pending'],
  [/^已?(?:审结|办结|结案)/, 'settled'],
];

/** The column of 表四 that the words beside a number name; undefined where they name none. */
export function columnOf({ left, right }: Pick<StatedNumber, 'left' | 'right'>): string | undefined {
  const before = COLUMNS.find(([words]) => words.test(left))?.[1];
  if (before !== undefined || !/^(?:、|其中|有|尚有|仍有|另有|，|和|及)*$/.test(left)) return before;
  return COLUMNS_AFTER.find(([words]) => words.test(right))?.[1];
}

const FIRST = /(?:^|[，;。的])(?:政府信息公开)?(?:结果)?(尚?未审结|被?维持|被?纠正)的[^;]{0,40}$/;

/** The column of cases that is named before their kind: 尚未审结的行政复议2件、行政诉讼3件. */
export function columnBefore({ earlier }: Pick<StatedNumber, 'earlier'>): string | undefined {
  const word = FIRST.exec(earlier)?.[1];
  if (word === undefined) return undefined;
  if (word.includes('审结')) return 'pending';
  return word.includes('维持') ? 'upheld' : 'corrected';
}
