import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { openShell } from './openShell.js';
import { suqian } from './reports.js';
import { withoutName } from './withoutName.js';

/** 表三 in GBK. */
const GBK = Buffer.from([0xb1, 0xed, 0xc8, 0xfd]);

describe('a report in JSON', () => {
  const { at, call, saveJson } = openShell();
  const exported = async (content: Buffer) => {
    writeFileSync(at('b.json'), content);
    return call('export', at('b.json'), '--as', 'json');
  };
  const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

  it('is read in UTF-8 and UTF-16, with and without a mark', async () => {
    const file = await saveJson('a.json', suqian);
    const text = readFileSync(file, 'utf8');
    const { out } = await call('export', file, '--as', 'json');
    for (const content of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      bigEndian(text),
      bigEndian(`\ufeff${text}`),
    ])
      assert.equal((await exported(content)).out, out);
  });
  it('in GBK, or in what is no text, is told in every command', async () => {
    const gbk = Buffer.concat([Buffer.from('{"org":"'), GBK, Buffer.from('"}')]);
    for (const [content, said] of [
      [gbk, /^文件的编码不是 UTF-8（可能是 GBK），[^\n]*。\n$/],
      [Buffer.from([0xff, 0xfe, 0x00, 0xd8]), /^[^\n]*认不出这个文件[^\n]*。\n$/],
      [Buffer.from([0x81, 0, 0, 0xff]), /^[^\n]*不是有效的 JSON[^\n]*。\n$/],
    ] as const) {
      writeFileSync(at('b.json'), content);
      for (const args of [
        ['export', at('b.json'), '--as', 'json'],
        ['import', at('b.json'), '-o', at('o.xlsx')],
        ['new', '--edition', '2021', '--last', at('b.json'), '-o', at('o.xlsx')],
      ]) {
        const { code, out, err } = await call(...args);
        assert.deepEqual([code, out], [2, '']);
        assert.match(withoutName(err, at('b.json')), said);
      }
    }
  });
  it('with fields that are not read is told so in every command', async () => {
    const file = await saveJson('a.json', suqian);
    writeFileSync(at('b.json'), readFileSync(file, 'utf8').replace('"org"', '"organ":1,"org"'));
    const said = /注意：报告 JSON 里的 organ 不是报告的内容，没有读取，请核对名称。\n/;
    assert.match((await call('export', at('b.json'), '--as', 'text')).err, said);
    assert.match((await call('import', at('b.json'), '-o', at('o.xlsx'))).err, said);
    assert.match((await call('check', at('b.json'))).out, /\[提示\] 报告 JSON 里的 organ 不是报告的内容/);
  });
});
