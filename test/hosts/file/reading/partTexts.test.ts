import assert from 'node:assert/strict';
import { openPdf } from '../../../../src/hosts/file/reading/openPdf.js';
import { drawnPdf } from './drawnPdf.js';

const SIZE = 12;
/** How wide a digit of the font is. */
const DIGIT = SIZE * 0.556;

/** What one reads on a page that draws this. */
async function textsOf(content: string) {
  const [page] = await openPdf(drawnPdf(content));
  return (page?.texts ?? []).map(({ text }) => text.trim()).filter((text) => text !== '');
}

/** Figures of three digits beside each other, so far apart, drawn as one text. */
const figures = (gap: number, [first, ...others]: readonly string[]) =>
  `BT /F ${SIZE} Tf 1 0 0 1 100 700 Tm (${first}) Tj${others
    .map((each, at) => ` 1 0 0 1 ${100 + (at + 1) * (3 * DIGIT + gap)} 700 Tm (${each}) Tj`)
    .join('')} ET`;

/** A rule from top to bottom over the line at 700. */
const rule = (x: number, foot = 690, top = 720) => `0.7 w ${x} ${foot} m ${x} ${top} l S`;
/** The middle of the gap behind so many figures. */
const behind = (count: number, gap: number) => 100 + count * (3 * DIGIT + gap) - gap / 2;

describe('a text of a PDF', () => {
  it('is one where nothing stands between its figures', async () =>
    assert.deepEqual(await textsOf(figures(0.8, ['362', '275'])), ['362275']));
  for (const gap of [0.8, 1.5, 2.3, 3, 4])
    it(`is parted by a rule in a gap of ${gap} points`, async () => {
      const said = figures(gap, ['362', '275', '442']);
      assert.deepEqual(await textsOf(`${said} ${rule(behind(1, gap))} ${rule(behind(2, gap))}`), [
        '362',
        '275',
        '442',
      ]);
    });
  it('is parted by the rules alone, and keeps its blanks', async () => {
    const said = figures(4, ['362', '275', '442']);
    assert.deepEqual(await textsOf(`${said} ${rule(behind(2, 4))}`), ['362 275', '442']);
  });
  it('is parted where one step draws it', async () => {
    const said = `BT /F 12 Tf 1 0 0 1 100 700 Tm [(31) 1 (3) -190 (2117)] TJ ET`;
    assert.deepEqual(await textsOf(`${said} ${rule(100 + 3 * DIGIT + 1.1)}`), ['313', '2117']);
  });
  for (const [what, drawn] of [
    [
      'a rule through a digit, as of a figure that is too wide',
      `${figures(0, ['362'])} ${rule(100 + DIGIT * 1.5)}`,
    ],
    ['a rule between digits without a gap', `${figures(0, ['362'])} ${rule(100 + DIGIT)}`],
    ['digits that all stand apart', `1 Tc ${figures(1, ['362'])} 0 Tc ${rule(100 + DIGIT + 0.5)}`],
    ['a rule that ends over it', `${figures(0, ['362'])} ${rule(100 + DIGIT, 712, 740)}`],
    ['a line that is short', `${figures(0, ['362'])} ${rule(100 + DIGIT, 702, 706)}`],
  ] as const)
    it(`stays one with ${what}`, async () => assert.deepEqual(await textsOf(drawn), ['362']));
  it('loses what is hidden on either side of the rule', async () => {
    const said = `${figures(2, ['362', '275'])} ${rule(behind(1, 2))}`;
    assert.deepEqual(await textsOf(`${said} 1 g 121 695 30 20 re f`), ['362']);
  });
});
