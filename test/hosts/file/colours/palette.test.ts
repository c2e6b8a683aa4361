import assert from 'node:assert/strict';
import { isSameInk, paletteOf, sameInk, USUAL_PALETTE } from '../../../../src/hosts/file/colours/palette.js';

const THEME = ['ffffff', '000000', 'eeece1', '1f497d', '4f81bd', 'c0504d', '9bbb59'];
const palette = paletteOf(() => THEME, [undefined, '123456']);

const partsOf = (rgb: string | undefined) => rgb?.match(/../g)?.map((part) => Number.parseInt(part, 16));

describe('a palette', () => {
  /** The tints are those that Excel offers for the theme of Office 2007. */
  for (const [colour, rgb] of [
    ['ff0000', 'ff0000'],
    ['theme 4 0', '4f81bd'],
    ['theme 4 0.7999816888943144', 'dce6f1'],
    ['theme 4 0.39997558519241921', '95b3d7'],
    ['theme 4 -0.249977111117893', '366092'],
    ['theme 5 0.59999389629810485', 'e6b8b7'],
    ['theme 3 -0.499984740745262', '0f243e'],
    ['theme 1 0.5', '808080'],
    ['theme 0 -0.5', '808080'],
    ['theme 4 1', 'ffffff'],
    ['theme 4 -1', '000000'],
    ['theme 4 7', '4f81bd'],
    ['theme 9 0', undefined],
    ['indexed 0', '000000'],
    ['indexed 1', '123456'],
    ['indexed 63', '333333'],
    ['indexed 90', undefined],
    ['', undefined],
  ] as const)
    it(`has ${colour || 'no colour'} as ${rgb}, but for what Excel rounds`, () => {
      const [found, wanted] = [palette.rgbOf(colour), rgb].map(partsOf);
      assert.equal(found?.length, wanted?.length);
      for (const [at, part] of (wanted ?? []).entries())
        assert.ok(Math.abs(part - (found?.[at] ?? NaN)) <= 2);
    });
  it('asks for the theme once, and only for a colour of it', () => {
    let asked = 0;
    const counting = paletteOf(() => {
      asked += 1;
      return THEME;
    });
    assert.equal(isSameInk('theme 4 0', 'theme 4 0', counting), true);
    assert.equal(isSameInk('ff0000', 'indexed 10', counting), true);
    assert.equal(asked, 0);
    for (const ground of ['4f81bd', '5f81bd', '6081bd'])
      assert.equal(isSameInk('theme 4 0', ground, counting), ground !== '6081bd');
    assert.equal(asked, 1);
  });
  it('knows no colour that is not known', () => {
    assert.equal(isSameInk('theme 4 0', '4f81bd', USUAL_PALETTE), false);
    assert.equal(isSameInk('', 'ffffff'), false);
  });

  it('tells the same of a colour and a ground that it is asked for again, and another theme otherwise', () => {
    const isOfTheme = sameInk('theme 4 0', '4f81bd');
    for (const each of [palette, USUAL_PALETTE, palette, paletteOf(() => [])])
      assert.equal(isOfTheme(each), isSameInk('theme 4 0', '4f81bd', each));
    assert.equal(isOfTheme(palette), true);
    assert.equal(sameInk('fefefe', 'ffffff')(USUAL_PALETTE), true);
    assert.equal(sameInk('000000', 'ffffff')(USUAL_PALETTE), false);
    assert.equal(sameInk('', '')(USUAL_PALETTE), false);
  });
});
