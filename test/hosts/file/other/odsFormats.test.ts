import assert from 'node:assert/strict';
import { odsFormats } from '../../../../src/hosts/file/other/odsFormats.js';

describe('odsFormats', () => {
  it('takes no longer for 20,000 parts of a format than to read them #slow', () => {
    const formats = odsFormats();
    const began = process.cpuUsage();
    formats.open('datastyle:number-style', new Map([['style:name', 'N1']]));
    const part = new Map([
      ['style:condition', 'value()>=0'],
      ['style:apply-style-name', 'N2'],
    ]);
    for (let count = 0; count < 20_000; count += 1) formats.open('style:map', part);
    formats.open('datastyle:number-style', new Map([['style:name', 'N2']]));
    formats.open('style:text-properties', new Map([['xsl-fo-compatible:color', '#ff0000']]));
    assert.equal(formats.colourOf('N1', 1), '#ff0000');
    assert.equal(process.cpuUsage(began).user / 1000 < 500, true);
  });
});
