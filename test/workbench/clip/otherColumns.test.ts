import assert from 'node:assert/strict';
import { editions } from '../../../src/index.js';
import { escape, spread } from '../../../tools/copied/cells.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print, type PrintedTable } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';
import { pasteInBlank, type ClipOn } from './pasteInBlank.js';

const labels = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** 表三 with other words over its columns, as a page and as a text. */
function clipsOf(edition: (typeof editions)[number], words: readonly string[]): readonly ClipOn[] {
  const table = print(randomReport(edition, chanceOf(5))).find(
    (piece): piece is PrintedTable => piece.kind === 'table' && piece.code === 'requests',
  )!;
  const rows = table.rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      text: cell.cell === undefined ? (words[labels.indexOf(cell.text)] ?? cell.text) : cell.text,
    })),
  );
  const html = rows.map(
    (row) =>
      `<tr>${row.map(({ text, rowSpan, columnSpan }) => `<td rowspan=${rowSpan} colspan=${columnSpan}>${escape(text)}</td>`).join('')}</tr>`,
  );
  const text = spread({ ...table, rows }, false).map((row) => row.join('\t'));
  const of = edition.id === '2019' ? '2019' : '2021';
  return [
    { html: `<table>${html.join('')}</table>`, edition: of },
    { text: text.join('\r\n'), edition: of },
  ];
}

describe('a whole 表三 that is pasted with columns of other words', () => {
  for (const edition of editions)
    for (const words of [
      ['一季度', '二季度', '三季度', '四季度', '上半年', '下半年', '全年'],
      ['办公室', '法规科', '审批科', '执法队', '财务科', '信访科', '合计'],
      ['县本级', '东镇', '西镇', '南镇', '北镇', '城关镇', '总计'],
    ])
      it(`is not written, with the reason: ${words[0]} (${edition.id})`, async () => {
        for (const clip of clipsOf(edition, words)) {
          const pasted = await pasteInBlank(clip);
          assert.equal(pasted.cells, '');
          assert.match(pasted.remarks.join(), /不是表三的列，分不清各数属于哪一列，没有写入/);
          assert.ok(pasted.unknown.length > 20);
        }
      });
  for (const edition of editions) {
    it(`is written where they are like those of the form, and one that is not is told (${edition.id})`, async () => {
      const words = ['个人', '企业', '科研单位', '公益组织', '法律机构', '其它', '合计'];
      for (const clip of clipsOf(edition, words)) {
        const pasted = await pasteInBlank(clip);
        assert.ok(pasted.cells.split(' ').length > 120);
        assert.deepEqual(pasted.remarks, [
          '“个人”按位置当作“自然人”，请核对；不是同一项就取消，改好名称再粘贴。',
        ]);
      }
    });
    it(`is written without a word where they are those of the form (${edition.id})`, async () => {
      for (const clip of clipsOf(edition, labels)) assert.deepEqual((await pasteInBlank(clip)).remarks, []);
    });
  }
});
