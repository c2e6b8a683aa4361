import assert from 'node:assert/strict';
import { openPdf } from '../../../../src/hosts/file/reading/openPdf.js';
import { isAslant, notesAslant } from '../../../../src/hosts/file/reading/turnOfTexts.js';
import { drawnPdf, textAt } from './drawnPdf.js';

/** A direction, in degrees. */
const way = (degrees: number) => {
  const turn = (degrees * Math.PI) / 180;
  return { right: Math.cos(turn), up: Math.sin(turn) };
};

describe('a text that runs aslant over a page', () => {
  it('is off each quarter turn by more than a scan is', () => {
    for (const degrees of [15, 30, 45, -45, 120, 200]) assert.equal(isAslant(way(degrees)), true);
    for (const degrees of [0, 3, -5, 90, 88, 180, 270]) assert.equal(isAslant(way(degrees)), false);
  });
  it('is told once, cut short', () => {
    assert.deepEqual(notesAslant(['内部', ' ', '内部 ', '2024']), ['水印：内部 2024']);
    assert.deepEqual(notesAslant([' ']), []);
    assert.equal(notesAslant(['文'.repeat(99)])[0]?.length, 43);
  });
  for (const [a, b] of [
    [0.7, 0.7],
    [0.87, 0.5],
    [0.87, -0.5],
  ] as const)
    it(`is no text of a PDF (${a} ${b})`, async () => {
      const aslant = `BT /F 20 Tf ${a} ${b} ${-b} ${a} 104 700 Tm (56) Tj ET`;
      const [page] = await openPdf(drawnPdf(`${textAt('18', 100, 700)} ${aslant} ${aslant}`));
      assert.deepEqual(
        page?.texts.map(({ text }) => text),
        ['18'],
      );
      assert.deepEqual(page?.notes, ['水印：56']);
    });
});
