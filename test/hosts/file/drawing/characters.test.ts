import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { readSheets, reportLayouts } from '../../../../src/index.js';
import { sample } from '../../../samples.js';

/** What XML cannot hold, and its neighbours that it can. */
const TEXTS = [
  'a\uffffb',
  'a\ufffeb',
  'a\u0000b',
  'a\u0001\u001fb',
  'a\ud800b',
  'a\udfffb',
  '\ud83d\ude00',
  'a\ufffdb',
  'a\u0085b',
];

/** Sees that a part is XML, by a strict reader. */
function assertXml(name: string, part: Uint8Array): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(part)).close();
}

describe('a drawn workbook', () => {
  const report = sample('suqian-2023');
  const drawnWith = async (texts: readonly string[]) => {
    const host = fileHost();
    await host.draw(
      reportLayouts({ ...report, org: texts[0] ?? '', chapters: { ...report.chapters, other: texts } }),
    );
    return host;
  };
  it('is XML whatever characters its texts have, and none of them is lost', async () => {
    const host = await drawnWith(TEXTS);
    for (const [name, part] of Object.entries(unzipSync(host.bytes())))
      if (/\.(?:xml|rels)$/.test(name)) assertXml(name, part);
    const read = readSheets(await host.read()).report;
    assert.deepEqual(read.chapters['other'], TEXTS);
    // A name is shown, and told, with a sign in place of such a character.
    assert.equal(read.org, 'a\ufffdb');
  });
  it('is not drawn with more characters in a cell than Excel holds #slow', async () => {
    await drawnWith(['无'.repeat(32_767)]);
    await assert.rejects(drawnWith(['甲', '无'.repeat(32_768)]), { code: 'textTooLong' });
  });
});
