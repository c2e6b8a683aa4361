import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { pdfOfStream } from '../../imports/hostile/pdfOfStream.js';
import { openShell } from '../openShell.js';
import { suqian } from '../reports.js';

const BUSY = fileURLToPath(new URL('../busyWorker.mjs', import.meta.url));
const SENTENCE = /超过 60 秒，没有完成/;

describe('a PDF that its thread does not get to the end of', () => {
  const { at, call, save } = openShell({ script: BUSY });
  const pdf = pdfOfStream(deflateSync('BT (12) Tj ET'));
  /** A folder with the PDF, under one name or several. */
  const folderOf = (...names: readonly string[]) => {
    const folder = at('里面');
    mkdirSync(folder);
    for (const name of names) writeFileSync(join(folder, name), pdf);
    return folder;
  };

  it('is told and passed over in a folder of last year', async () => {
    const folder = folderOf('上年.pdf');
    const { code, err } = await call('check', await save('今年.xlsx', suqian), '--last', folder);
    assert.equal(code, 2);
    assert.match(err, SENTENCE);
  }).timeout(20_000);

  it('is told where it is one of few that are added up', async () => {
    const { code, err } = await call('sum', folderOf('甲.pdf', '乙.pdf'), '-o', at('汇总.xlsx'));
    assert.equal(code, 2);
    assert.match(err, SENTENCE);
  }).timeout(20_000);

  it('is told where it is the only one that is reviewed', async () => {
    const { code, out } = await call('review', folderOf('甲.pdf'), '-o', at('结果'));
    assert.equal(code, 2);
    assert.match(out, SENTENCE);
  }).timeout(20_000);

  it('is told where it is given for the seal', async () => {
    const folder = folderOf('核验单.pdf');
    const report = await save('今年.xlsx', suqian);
    const { code, err } = await call('verify', report, '--seal', join(folder, '核验单.pdf'));
    assert.equal(code, 2);
    assert.match(err, SENTENCE);
  }).timeout(20_000);
});
