import assert from 'node:assert/strict';
import { isWebPage, renderReport, formatNamed, Problem } from '../../../src/index.js';
import { archivedPages } from '../../../src/imports/html/archivedPage.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { sample } from '../../samples.js';
import { assertInTime } from '../../time.js';

/** A web archive as browsers write it: the page, and a picture. */
const archive = (body: string, headers: string) =>
  [
    'From: <Saved by a browser>',
    'Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--x1----"',
    '',
    '',
    '------Boundary--x1----',
    `Content-Type: text/html${headers}`,
    'Content-Location: https://host.invalid/a.html',
    '',
    body,
    '------Boundary--x1----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------Boundary--x1------',
  ].join('\r\n');

/** Quoted-printable, in lines of 75 characters. */
function quoted(bytes: Uint8Array): string {
  const isPlain = (byte: number) => byte >= 0x20 && byte !== 0x3d && byte <= 0x7e;
  const text = [...bytes].map((byte) =>
    isPlain(byte) ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines: string[] = [''];
  for (const each of text) {
    const last = lines.at(-1) ?? '';
    if (last.length + each.length > 75) lines.push(each);
    else lines[lines.length - 1] = last + each;
  }
  return lines.join('=\r\n');
}

const archivedPage = (text: string) => archivedPages(text)?.join('\n');

describe('a page saved in a single file', () => {
  for (const [encoding, write] of [
    ['quoted-printable', quoted],
    ['base64', (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['8bit', (bytes: Uint8Array) => Buffer.from(bytes).toString()],
  ] as const)
    it(`gives the report of its page: ${encoding} #slow`, async () => {
      const report = sample('suqian-2023');
      const html = String(await renderReport(report, formatNamed('html'), true));
      const text = archive(
        write(Buffer.from(html)),
        `; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}`,
      );
      assert.ok(isWebPage(text));
      const { report: again } = readPublishedPage(text);
      assert.deepEqual(again.readings, report.readings);
      assert.deepEqual([again.org, again.year], [report.org, report.year]);
      assert.equal(again.chapters['overview']?.length, report.chapters['overview']?.length);
    });
  it('is decoded as its headers or its page say', () => {
    const gbk = quoted(Uint8Array.of(0xb1, 0xed));
    const transfer = '\r\nContent-Transfer-Encoding: quoted-printable';
    assert.equal(archivedPage(archive(gbk, `; charset=gbk${transfer}`))?.trim(), '表');
    assert.equal(
      archivedPage(archive(`<meta charset=3D"gb2312">${gbk}`, transfer))?.trim(),
      '<meta charset="gb2312">表',
    );
    assert.equal(archivedPage(archive(gbk, `; charset=nothing${transfer}`))?.trim().length, 2);
  });
  it('without a report is told as what it is', () => {
    const isArchive = (error: unknown) =>
      error instanceof Problem && error.code === 'foreignFile' && error.facts['kind'] === 'webArchive';
    assert.throws(() => readPublishedPage(archive('<p>通知</p>', '')), isArchive);
  });
  it('is none without its headers, and is looked through once #slow', async () => {
    assert.equal(archivedPage('<html>multipart/related boundary=x'), undefined);
    assert.equal(archivedPage(archive('a', '').replaceAll('text/html', 'text/plain')), '');
    const long = archive('='.repeat(5_000_000), '\r\nContent-Transfer-Encoding: quoted-printable');
    await assertInTime(3000, () => archivedPage(long));
    const pieces = archive('------Boundary--x1----\r\nA: b\r\n\r\n'.repeat(200_000), '');
    await assertInTime(3000, () => archivedPage(pieces));
  });
});
