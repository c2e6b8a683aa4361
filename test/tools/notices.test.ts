import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticesOf } from '../../tools/build/notices.mjs';

describe('the notices of third parties', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'xxgk-'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));
  const make = (name: string, about: object, files: Readonly<Record<string, string>> = {}) => {
    const folder = join(root, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...about }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return folder;
  };

  it('have each package once, by name, with all that it brings of licences and notices', () => {
    const b = make('b', { license: 'MIT' }, { 'LICENSE-MIT.txt': 'b grants\r\n', 'README.md': 'not this' });
    const a = make('a', { license: 'Apache-2.0' }, { NOTICE: 'a says', 'licence.md': 'a grants' });
    const text = noticesOf([b, a, b]);
    assert.match(
      text,
      /\na 1\.2\.3 \(Apache-2\.0\)\n\na says\n\na grants\n=+\nb 1\.2\.3 \(MIT\)\n\nb grants\n$/,
    );
    assert.doesNotMatch(text, /not this|\r/);
    assert.equal(noticesOf([a, b]), text);
  });
  it('have the standard text for the author of a package that brings none', () => {
    for (const author of ['N. N. <n@n>', { name: 'N. N. <n@n>' }]) {
      const text = noticesOf([make('c', { license: 'ISC', author })]);
      assert.match(
        text,
        /\nc 1\.2\.3 \(ISC\)\n\nISC License\n\nCopyright \(c\) N\. N\. <n@n>\n\nPermission to use/,
      );
    }
  });
  it('stop a build with a package that may not be bundled, or that says nothing', () => {
    for (const license of ['GPL-3.0', 'UNLICENSED', undefined])
      assert.throws(() => noticesOf([make('d', { license }, { LICENSE: 'x' })]), /^Error: d is under/);
    assert.throws(() => noticesOf([make('e', { license: 'ISC' })]), /^Error: e brings no text/);
    assert.throws(
      () => noticesOf([make('e', { license: 'Zlib', author: 'N.' })]),
      /^Error: e brings no text/,
    );
  });
});
