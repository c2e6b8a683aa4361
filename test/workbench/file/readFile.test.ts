import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { openFile } from '../../../src/cli/opening/openFile.js';
import type { Problem } from '../../../src/index.js';
import { readFile } from '../../../src/workbench/file/readFile.js';
import { makeBook } from '../../bookParts.js';
import { bareXls, numberAt } from '../../hosts/file/other/biffByHand.js';
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
  ['a.json', Uint8Array.of(0x7b, 0xc7, 0xe0, 0x7d), 'wrongEncoding'],
  ['a.txt', '通知', 'unknownKind'],
  ['a', '通知', 'unknownKind'],
  ['a.xlsx', '通知', 'notZip'],
  ['a.XLS', '通知', 'notZip'],
  ['a.xlsm', Uint8Array.of(0xc7, 0xe0), 'notZip'],
  ['a.xlsx', least, undefined],
  ['a.txt', makeBook(), 'emptyWorkbook'],
  ['a.json', Uint8Array.from(OLE), 'damaged'],
  ['a.xlsx', bareXls([numberAt(0, 0, 1)]), 'noTable'],
  ['a.xls', '<html><table>', 'foreignFile'],
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
