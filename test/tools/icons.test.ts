import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { drawIcons } from '../../tools/icons/drawIcons.js';

const assets = new URL('../../assets/', import.meta.url);

/** How far a channel of a pixel may be off: processors may round the edges of a shape differently. */
const ROUNDING = 2;

describe('the icons', () => {
  it('are a picture for each drawing and size, and no more #slow', () =>
    assert.deepEqual(
      readdirSync(assets)
        .filter((name) => name.endsWith('.png'))
        .sort(),
      drawIcons()
        .map(({ file }) => file)
        .sort(),
    ));
  for (const { file, png } of drawIcons())
    it(`${file} is what its drawing gives; npm run icons draws it anew`, () => {
      const drawn = PNG.sync.read(Buffer.from(png));
      const kept = PNG.sync.read(readFileSync(new URL(file, assets)));
      assert.deepEqual([kept.width, kept.height], [drawn.width, drawn.height]);
      assert.ok(kept.data.every((channel, at) => Math.abs(channel - (drawn.data[at] ?? 0)) <= ROUNDING));
    });
});
