import assert from 'node:assert/strict';
import { withPlainCommas } from '../../../src/imports/delimited/wideCommas.js';
import { checkReport, editions, readText } from '../../../src/index.js';
import { readPasted } from '../../../src/imports/text/readPlain.js';
import { sample } from '../../samples.js';
import { rowsOfSheet } from './csvOf.js';

const suqian = sample('suqian-2023');
const NAMES = ['表二', '表三', '表四'];

/** The tables of a report with commas of Chinese type between their cells, headings between them. */
const written = (change = (line: string) => line) =>
  NAMES.map((name) =>
    rowsOfSheet(suqian, name)
      .filter((row) => !row.some((cell) => /。/.test(cell)) && row.some((cell) => cell !== ''))
      .map((row) => change(row.map((cell) => cell.replace(/\s/g, '')).join('，')))
      .join('\n'),
  ).join('\n\n');

describe('a text whose cells commas of Chinese type part', () => {
  it('is read as with plain commas', () => {
    assert.deepEqual(readText(written(), 'a.txt').report.readings, suqian.readings);
  });
  it('is pasted as with plain commas', () => {
    const pieces = (text: string) => readPasted(text, editions).pieces;
    assert.deepEqual(pieces(written()), pieces(withPlainCommas(written())));
    assert.notDeepEqual(pieces(written()), pieces(written().replaceAll('，', '；')));
  });
  it('has a row that lost a cell told, and its figures not read', () => {
    const lost = written((line) => line.replace('（一）予以公开，，1175，12', '（一）予以公开，，1175'));
    const { findings } = checkReport(readText(lost, 'a.txt'));
    assert.ok(findings.some(({ rule }) => rule === 'tornRows'));
  });
  it('has its titles as the form has them', () => {
    const { findings } = checkReport(readText(written(), 'a.txt'));
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'label' || rule === 'sheets'),
      [],
    );
  });
  it('may have numbers with plain commas', () => {
    const plain = written((line) => line.replace(/\d(?=(\d{3})+(?!\d))/g, '$&,'));
    assert.match(plain, /行政许可，1,808,595，，/);
    assert.deepEqual(readText(plain, 'a.txt').report.readings, suqian.readings);
  });
});

describe('a text with commas of Chinese type in its numbers', () => {
  it('is as it was, where others part its cells', () => {
    for (const separator of [',', '\t', ' | ']) {
      const text = written()
        .replaceAll('，', separator)
        .replace(/\d(?=(\d{3})+(?!\d))/g, '$&，');
      assert.equal(withPlainCommas(text), text);
    }
  });
});

describe('a text with commas of Chinese type in its prose', () => {
  it('is as it was, where other tables stand in it', () => {
    const lists = '概况，1，2，3\n法规，4，5，6\n规划，7，8，9\n';
    for (const separator of ['\t', ' | ', ' '])
      assert.equal(
        withPlainCommas(lists + written().replaceAll('，', separator)),
        lists + written().replaceAll('，', separator),
      );
  });
  it('keeps sentences with figures above the rows of tables', () => {
    const prose = '全年公开1，234条，微信5，678条，共计6，912\n分别是：公开，1，2，3\n';
    assert.ok(withPlainCommas(prose + written()).startsWith(prose));
  });
  it('is as it was, but for the rows of tables', () => {
    const prose = '一是主动公开，及时更新。\n共收到 3 件，答复 3 件，结转 0 件\n2023，5，6，7\n规章，0，0，0';
    assert.equal(withPlainCommas(prose), prose);
    const rows = '好，很好。\n\n信息内容，甲，乙，丙\n规章，0，0，0\n规范，1，2，3\n许可，，，4\n合计，等';
    assert.equal(
      withPlainCommas(rows),
      '好，很好。\n\n信息内容,甲,乙,丙\n规章,0,0,0\n规范,1,2,3\n许可,,,4\n合计，等',
    );
  });
});
