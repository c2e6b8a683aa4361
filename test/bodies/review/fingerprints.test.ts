import fc from 'fast-check';
import assert from 'node:assert/strict';
import { fingerprintsOf, gramHashes } from '../../../src/bodies/review/fingerprints.js';

/** The characters that two texts share in a row, so that they must share a fingerprint. */
const SHARED = 15;

/** Texts of these characters alone, so that those of other characters have nothing in common with them. */
const textOf = (characters: string, least: number, most: number) =>
  fc
    .array(fc.constantFrom(...characters), { minLength: least, maxLength: most })
    .map((each) => each.join(''));
const share = (a: string, b: string, without?: ReadonlySet<number>) => {
  const known = fingerprintsOf(a, without);
  return [...fingerprintsOf(b, without)].some((each) => known.has(each));
};

describe('the fingerprints of two texts', () => {
  it('have one in common where 15 characters in a row are the same, wherever these stand', () => {
    const around = (characters: string) => fc.tuple(textOf(characters, 0, 30), textOf(characters, 0, 30));
    fc.assert(
      fc.property(
        textOf('子丑寅卯辰巳午未申酉戌亥', SHARED, SHARED),
        around('甲乙丙丁'),
        around('东南西北'),
        (same, [before, after], [above, below]) =>
          assert.ok(share(before + same + after, above + same + below)),
      ),
      { seed: 5, numRuns: 500 },
    );
  });
  it('have none in common where 7 are, or where the 15 stand in two paragraphs', () => {
    assert.equal(share('甲乙丙丁戊己庚辛壬癸', '子丑寅丁戊己庚辛壬癸'), false);
    assert.equal(share('甲乙丙丁戊己庚\n辛壬癸子丑寅卯', '甲乙丙丁戊己庚\n辛壬癸子丑寅卯'), false);
  });
  it('have those not in common that count nothing', () => {
    const text = '全年主动公开政府信息三百二十一条';
    assert.equal(share(text, text), true);
    assert.equal(share(text, text, new Set(gramHashes(text))), false);
  });
});
