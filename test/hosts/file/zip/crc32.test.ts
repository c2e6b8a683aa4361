import assert from 'node:assert/strict';
import fc from 'fast-check';
import { crc32 as crc32OfNode } from 'node:zlib';
import { crc32 } from '../../../../src/hosts/file/zip/crc32.js';
import { crc32 as crc32InNode } from '../../../../src/hosts/file/zip/crc32.node.js';

describe('the CRC-32 of bytes', () => {
  it('is that of another implementation, for every length and beginning', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(3), (bytes, from) => {
        const part = bytes.subarray(from);
        assert.equal(crc32(part), crc32OfNode(part));
        assert.equal(crc32InNode(part), crc32OfNode(part));
      }),
    );
  });

  it('is the check value of ISO 3309 for the digits 1 to 9', () => {
    assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
  });
});
