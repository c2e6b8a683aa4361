import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { openFile } from '../../../src/cli/openFile.js';
import type { Problem } from '../../../src/index.js';
import { readFile } from '../../../src/workbench/file/readFile.js';
import { makeBook } from '../../bookParts.js';
import { openShell } from '../../cli/openShell.js';

const least = JSON.stringify({ edition: '2021', tables: {} });
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Files, and the problem that each is; undefined where it is read. */
const files: readonly (readonly [name: string, content: string | Uint8Array, code: string | undefined])[] = [
  ['a.json', least, undefined],
  ['a.txt', ` \n${least}`, undefined],
  ['a.json', `\ufeff${least}`, undefined],
  ['a.json', least.padEnd(10_000_000), undefined],
  ['a.json', least.padEnd(10_000_001), 'fileTooLarge'],
  ['a.xlsx', new Uint8Array(10_000_001), 'fileTooLarge'],
  ['a.xlsx', '', 'fileEmpty'],
  ['a.json', '[]', 'notReport'],
  ['a.json', '通知', 'notJson'],
  ['a.json', Uint8Array.of(0x7b, 0xc7, 0xe0, 0x7d), 'notJson'],
  ['a.json', Uint8Array.of(0x7b, 0xff, 0xff, 0x7d), 'unknownKind'],
  ['a.txt', '通知', 'unknownKind'],
  ['a', '通知', 'unknownKind'],
  ['a.xlsx', '通知', 'notZip'],
  ['a.XLS', '通知', 'notZip'],
  ['a.xlsm', Uint8Array.of(0xc7, 0xe0), 'notZip'],
  ['a.xlsx', least, undefined],
  ['a.txt', makeBook(), 'emptyWorkbook'],
  ['a.json', Uint8Array.from(OLE), 'notWorkbook'],
];

/** The problem that a file is; undefined where it is read. */
async function problemOf(reading: Promise<unknown>): Promise<string | undefined> {
  try {
    await reading;
    return undefined;
  } catch (error) {
    return (error as Problem).code;
  }
}

describe('a file', () => {
  const { at } = openShell();
  for (const [name, content, code] of files) {
    const size = content.length > 40 ? `${content.length} long` : JSON.stringify(content);
    it(`${name} of ${size} is ${code ?? 'read'} in the workbench and on the command line`, async () => {
      writeFileSync(at(name), content);
      assert.equal(await problemOf(openFile(at(name))), code);
      assert.equal(await problemOf(readFile(new File([new Blob([content as BlobPart])], name))), code);
    });
  }
});

describe('a text of another encoding', () => {
  /** 青山, as each encoding writes it. */
  const asBytes: Readonly<Record<string, (json: string) => Uint8Array>> = {
    'GB 18030': (json) => {
      const [before = '', after = ''] = json.split('青山');
      return Uint8Array.from([...Buffer.from(before), 0xc7, 0xe0, 0xc9, 0xbd, ...Buffer.from(after)]);
    },
    'UTF-16, low byte first': (json) => Buffer.from(`\ufeff${json}`, 'utf16le'),
    'UTF-16, high byte first': (json) => Buffer.from(`\ufeff${json}`, 'utf16le').swap16(),
    'UTF-8 with a mark': (json) => Buffer.from(`\ufeff${json}`),
  };
  for (const [encoding, encode] of Object.entries(asBytes))
    it(`is read rightly: ${encoding}`, async () => {
      const bytes = encode(JSON.stringify({ edition: '2021', org: '青山', tables: {} }));
      const { read } = await readFile(new File([new Blob([bytes as BlobPart])], 'a.json'));
      assert.equal(read.report.org, '青山');
    });
  it('is refused where its encoding is not marked and not Chinese', async () => {
    const bytes = Buffer.from(JSON.stringify({ edition: '2021', org: '青山', tables: {} }), 'utf16le');
    const reading = readFile(new File([new Blob([bytes as BlobPart])], 'a.json'));
    assert.equal(await problemOf(reading), 'notJson');
  });
});
