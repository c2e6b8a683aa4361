import assert from 'node:assert/strict';
import { resultSheet } from '../../../src/bodies/sum/sumSheets.js';
import { editionNamed } from '../../../src/index.js';
import { countyOf } from '../county.js';

const edition = editionNamed('2021');
const [report] = countyOf(1, edition);

describe('the list of what became of every file', () => {
  const unread = (file: string) => ({ file, org: '', isTaken: false, why: '不能读取：文件已损坏' });
  const taken = { file: '青山县林业局.xlsx', org: '青山县第1局', report: report!, isTaken: true, why: '' };
  /** What is said of the body that is missing, where these files were given. */
  const toldOfMissing = (name: string, ...files: Parameters<typeof resultSheet>[0]['files'][number][]) => {
    const { rows } = resultSheet({ year: 2025, edition, files }, [name]);
    return rows.find((row) => row[3] === '没有报送')?.[4];
  };

  it('says which file that cannot be read may be that of a missing body: its name says so', () => {
    assert.equal(
      toldOfMissing('青山县林业局', unread('a.xlsx'), unread('青山县林业局年报.xlsx')),
      '名单里有这个单位，没有收到它能用的报告；文件“青山县林业局年报.xlsx”可能是它报送的，请先处理这个文件',
    );
  });
  it('names no file with another name', () => {
    const plain = '名单里有这个单位，没有收到它能用的报告';
    assert.equal(toldOfMissing('青山县民政局', taken), plain);
    assert.equal(toldOfMissing('青山县林业局', unread('a.xlsx')), plain);
  });
});
