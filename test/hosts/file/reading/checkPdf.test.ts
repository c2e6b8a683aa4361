import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { checkPdf } from '../../../../src/hosts/file/reading/checkPdf.js';
import { Problem } from '../../../../src/index.js';

describe('the streams of a PDF', () => {
  /** Whether a file is refused for a stream with that in its dictionary. */
  const isRefused = (dictionary: string, stream: Buffer) => {
    const head = Buffer.from(`1 0 obj<<${dictionary}/Filter/FlateDecode>>stream\n`);
    try {
      checkPdf(Buffer.concat([head, deflateSync(stream), Buffer.from('\nendstream endobj\n')]));
      return false;
    } catch (error) {
      assert.ok(error instanceof Problem);
      return true;
    }
  };
  /** The colour of 7000 dots, which are `q` between blanks. */
  const red = Buffer.from('q\0\0'.repeat(7000), 'latin1');

  it('may be pictures and fonts whatever their bytes are', () => {
    for (const about of ['/Subtype/Image', '/Subtype /Image/Width 70', '/Length1 21000', '/Subtype/Type1C'])
      assert.equal(isRefused(about, red), false, about);
  });

  it('may be a picture of a sheet, and none of more dots than any paper has', () => {
    const isRefusedAt = (width: number, height: number, about = '/Subtype/Image') =>
      isRefused(`${about}/Width ${width}/Height ${height}/BitsPerComponent 1`, Buffer.from('x'));
    assert.equal(isRefusedAt(14_032, 19_843), false);
    assert.equal(isRefusedAt(60_000, 60_000), true);
    assert.equal(isRefusedAt(60_000, 60_000, '/Subtype /Image /ImageMask true'), true);
    assert.equal(isRefusedAt(60_000, 60_000, '/Subtype/Form'), false);
  });

  it('keep no more states than others where they are operators', () => {
    assert.equal(isRefused('', red), true);
    for (const about of ['/Subtype/Image', '/Subtype/Form', '/Length1 14000'])
      assert.equal(isRefused(about, Buffer.from('q '.repeat(7000))), true, about);
  });
});
