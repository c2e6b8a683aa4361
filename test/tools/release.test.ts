import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { editions, readSheets } from '../../src/index.js';
import type { BuiltFor } from '../../tools/release/tellRelease.js';
import { packRelease } from '../../tools/release/packRelease.js';

/** A build with little in it. */
const BUILT = {
  'cli.js': '#!/usr/bin/env node\n',
  'cli.notices.txt': 'licences\n',
  '年报工作台.html': '<!DOCTYPE html>\n',
  '年报工作台.notices.txt': 'licences\n',
  'manifest.xml': '<OfficeApp/>',
  'site/pane.html': '<!DOCTYPE html>\n',
  'site/assets/app-16.png': 'png',
  'trial/trial.js': '// for tests only',
};

describe('a release', () => {
  let dist: string;
  before(() => {
    dist = mkdtempSync(join(tmpdir(), 'xxgk-'));
    for (const [name, text] of Object.entries(BUILT)) {
      mkdirSync(dirname(join(dist, name)), { recursive: true });
      writeFileSync(join(dist, name), text);
    }
  });
  after(() => rmSync(dist, { recursive: true, force: true }));

  it('has the program, the workbench, the add-in, a blank workbook of every edition, and their sums', async () => {
    const files = await packRelease(dist);
    const templates = editions.map(({ id }) => `年报表样-${id}.xlsx`);
    assert.deepEqual(
      [...files.keys()],
      [
        'cli.js',
        'cli.notices.txt',
        '年报工作台.html',
        '年报工作台.notices.txt',
        '年报加载项.zip',
        ...templates,
        '发布说明.txt',
        'SHA256SUMS.txt',
      ],
    );
    for (const { id } of editions) {
      const { report } = readSheets(await fileHost(files.get(`年报表样-${id}.xlsx`)).read());
      assert.equal(report.edition.id, id);
      assert.ok(report.readings.every((reading) => reading === null));
    }
  });
  it('has the pages and the manifest in the zip, and nothing that is for tests', async () => {
    const parts = unzipSync((await packRelease(dist)).get('年报加载项.zip')!);
    assert.deepEqual(
      Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
      ['manifest.xml', 'site/assets/app-16.png', 'site/pane.html'].map((name) => [
        name,
        BUILT[name as keyof typeof BUILT],
      ]),
    );
  });
  it('names each file with its SHA-256, as sha256sum reads it', async () => {
    const files = await packRelease(dist);
    const lines = Buffer.from(files.get('SHA256SUMS.txt')!).toString().split('\n');
    assert.equal(lines.pop(), '');
    assert.deepEqual(
      lines,
      [...files]
        .filter(([name]) => name !== 'SHA256SUMS.txt')
        .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`),
    );
  });
  it('is the same to the byte for the same build, whenever that was made', async () => {
    const first = await packRelease(dist);
    for (const name of Object.keys(BUILT)) utimesSync(join(dist, name), 1e9, 1e9);
    assert.deepEqual(await packRelease(dist), first);
  });
  it('has the first day of 2000 on what is in its zips and workbooks', async () => {
    const DAY = (20 << 9) | (1 << 5) | 1;
    for (const [name, bytes] of await packRelease(dist)) {
      if (!/\.(?:zip|xlsx)$/.test(name)) continue;
      const header = new DataView(bytes.buffer, bytes.byteOffset);
      assert.deepEqual([header.getUint16(10, true), header.getUint16(12, true)], [0, DAY], name);
    }
  });
  it('says in its notes what it was made for, and which may not go to the store #slow', async () => {
    const notes = async (built?: BuiltFor) =>
      Buffer.from((await packRelease(dist, built)).get('发布说明.txt')!).toString();
    const barred = /这个版本不能提交到微软应用商店/;
    assert.doesNotMatch(await notes(), barred);
    assert.doesNotMatch(await notes({ officeJs: 'cdn' }), barred);
    for (const officeJs of ['21vianet', 'self', 'https://example.org/office.js'])
      assert.match(await notes({ officeJs }), barred);
    assert.match(await notes(), /没有设置 SITE，清单只能在本机试用[^]*没有设置 CONTACT/);
    const told = await notes({ site: 'https://example.org', contact: '电话 12345' });
    assert.match(told, /网页地址：https:\/\/example\.org\r\n[^]*联系方式：电话 12345\r\n/);
  });
});
