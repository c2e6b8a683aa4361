import { strToU8, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { packageWithin } from '../../../../src/hosts/file/zip/packageWithin.js';
import { readZipDirectory } from '../../../../src/hosts/file/zip/zipDirectory.js';

const zip = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'a.txt': strToU8('甲'.repeat(99)) });
const joined = (...parts: readonly (string | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? strToU8(part) : part)]));

describe('a package in a file', () => {
  for (const [what, before, behind] of [
    ['the head of an answer', 'HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n', ''],
    ['a mark of text', '\ufeff', ''],
    ['a line end', '\r\n', ''],
    ['a program', `MZ${'\0'.repeat(5000)}`, ''],
    ['the parts of a form', '--x\r\nContent-Disposition: form-data\r\n\r\n', '\r\n--x--\r\n'],
  ] as const)
    it(`is found behind ${what}`, () => {
      const found = packageWithin(joined(before, zip, behind));
      assert.deepEqual(found, joined(zip, behind));
      assert.deepEqual(
        readZipDirectory(found).map(({ name }) => name),
        ['xl/workbook.xml', 'a.txt'],
      );
    });
  it('is left as it is where it begins the file, and so is any other file', () => {
    for (const file of [
      zip,
      joined('PK', zip),
      joined('%PDF-1.7\n', zip),
      joined('甲', zip.subarray(0, -30)),
      joined('甲', zip.subarray(1)),
      joined('甲', zip, ' '.repeat(5000)),
      joined('甲'),
      joined(''),
    ])
      assert.equal(packageWithin(file), file);
  });
});

describe('the names in a package', () => {
  const namesIn = (...names: readonly string[]) =>
    readZipDirectory(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('1')])))).map(
      ({ name }) => name,
    );
  it('are without the folder that is meant', () =>
    assert.deepEqual(namesIn('./xl/workbook.xml', '/a.xml', '.\\b.xml', 'c.xml'), [
      ...['xl/workbook.xml', 'a.xml', 'b.xml', 'c.xml'],
    ]));
  for (const names of [['../a.xml'], ['xl/./a.xml'], ['././a.xml'], ['./a.xml', 'a.xml'], ['.//a.xml']])
    it(`are refused where they lead elsewhere or two are one: ${names.join()}`, () =>
      assert.throws(() => namesIn(...names), { message: 'damaged' }));
});
