import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { readZipDirectory } from '../../../../src/hosts/file/zip/zipDirectory.js';
import { repackZip } from '../../../../src/hosts/file/zip/repackZip.js';
import { zipByHand, type HandEntry } from '../../../zipByHand.js';

const names = ['b.xml', 'a.png', 'c.xml'];
const entries = names.map((name): HandEntry => ({ name, data: `${name} `.repeat(50) }));

/** The packed bytes of an entry. */
function packedOf(zip: Uint8Array, name: string): Uint8Array {
  const entry = readZipDirectory(zip).find((each) => each.name === name);
  assert.ok(entry);
  return zip.subarray(entry.start, entry.start + entry.packedSize);
}

/** The contents of all entries, by their names in order. */
function contentsOf(zip: Uint8Array): readonly (readonly [string, string])[] {
  const files = unzipSync(zip);
  return readZipDirectory(zip).map(({ name }) => [name, strFromU8(files[name]!)]);
}

describe('a repacked zip', () => {
  const kinds: Readonly<Record<string, Partial<HandEntry>>> = {
    plain: {},
    'with sizes after the data': { streamed: true },
    'with long sizes': { zip64: true },
    'with names in UTF-8': { flags: 0x800 },
  };
  for (const [kind, how] of Object.entries(kinds))
    it(`keeps the packed bytes and the order of what does not change: ${kind}`, () => {
      const zip = zipByHand(entries.map((entry) => ({ ...entry, ...how })));
      const again = repackZip(
        zip,
        new Map([
          ['c.xml', strToU8('new')],
          ['d.xml', strToU8('added')],
        ]),
      );
      assert.deepEqual(contentsOf(again), [
        ...names.slice(0, 2).map((name) => [name, `${name} `.repeat(50)]),
        ['c.xml', 'new'],
        ['d.xml', 'added'],
      ]);
      for (const name of names.slice(0, 2)) assert.deepEqual(packedOf(again, name), packedOf(zip, name));
    });

  it('is the same where nothing changes', () => {
    const zip = zipByHand(entries);
    assert.deepEqual(repackZip(zip, new Map()), zip);
  });

  it('loses what is removed and nothing else', () => {
    const again = repackZip(zipByHand(entries), new Map([['a.png', null]]));
    assert.deepEqual(
      contentsOf(again).map(([name]) => name),
      ['b.xml', 'c.xml'],
    );
  });

  it('keeps folders, times, comments and extra fields', () => {
    const time = new Date(2001, 1, 3, 4, 6, 8);
    const extra = { 0x5455: Uint8Array.of(1, 2, 3, 4, 5) };
    const zip = zipSync({
      'xl/': [new Uint8Array(), { mtime: time }],
      'xl/a.xml': [strToU8('a'), { mtime: time, comment: '注', extra, level: 0 }],
      'xl/b.xml': [strToU8('b'), { mtime: time }],
    });
    assert.deepEqual(repackZip(zip, new Map()), zip);
    const again = repackZip(zip, new Map([['xl/b.xml', strToU8('c')]]));
    const text = Buffer.from(again).toString('latin1');
    const head = Buffer.from(zip)
      .toString('latin1')
      .slice(0, Buffer.from(zip).toString('latin1').indexOf('PK', 60));
    assert.ok(text.startsWith(head));
    assert.ok(text.includes(Buffer.from('注').toString('latin1')));
  });
});
