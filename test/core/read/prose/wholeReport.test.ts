import assert from 'node:assert/strict';
import { rightReport } from '../../../../src/core/check/example.js';
import type { Sheet } from '../../../../src/core/draw/sheet.js';
import { stripNumber } from '../../../../src/core/form/fold.js';
import { checkReport, editions, readSheets } from '../../../../src/index.js';
import { drawnSheets, editSheet } from '../../../drawnSheets.js';
import { sheetOf, type Rows } from '../sheetOf.js';
import { withSheet } from '../sheetEdits.js';

type Piece = string | readonly (string | number | null)[] | { readonly table: string };
const EACH = { overview: ['甲。'], problems: ['乙。'], other: ['丙。'] };
const [二, 三, 四] = ['表二', '表三', '表四'].map((table) => ({ table }));
const [TWO, THREE, FOUR] = [二, 三, 四] as [Piece, Piece, Piece];

for (const edition of editions) {
  describe(`a whole report on one sheet, ${edition.id}`, () => {
    const titles = edition.chapters.map(({ title }) => title);
    const [ONE, , , , FIVE, SIX] = titles as [string, string, string, string, string, string];
    let drawn: readonly Sheet[];
    before(async () => {
      drawn = await drawnSheets(rightReport(edition));
    });
    /** The sheet of these rows and tables, one below the other; the tables without title and advice. */
    const sheetWith = (pieces: readonly Piece[]): Sheet => {
      let sheet: Sheet = { name: '全文', hidden: false, cells: [] };
      let next = 1;
      for (const piece of pieces) {
        const added = typeof piece === 'object' && 'table' in piece ? tableOf(drawn, piece.table) : undefined;
        const rows: Rows = { 1: typeof piece === 'string' ? [piece] : (piece as readonly string[]) };
        const block = added ?? sheetOf(rows);
        sheet = withSheet(sheet, block, next - 1, 0);
        next += Math.max(...block.cells.map(({ row }) => row));
      }
      return sheet;
    };
    const read = (...pieces: readonly Piece[]) => {
      const cover = drawn.filter(({ name }) => name === edition.coverSheet);
      const found = readSheets([...cover, sheetWith(pieces)]);
      const { findings } = checkReport(found);
      return {
        chapters: found.report.chapters,
        blanks: found.report.readings.filter((reading) => reading === null).length,
        told: findings.flatMap(({ rule, addresses = [] }) => (rule === 'sheets' ? addresses : [])),
        words: findings.filter(({ rule }) => rule === 'sheets').map(({ message }) => message),
      };
    };

    it('has headings of tables with any number right above them', () => {
      for (const number of [
        (at: number) => `（${'一二三四五六'[at]}）`,
        (at: number) => `${at + 1}.`,
        (at: number) => `${at + 1}、`,
        (at: number) => `${'一二三四五六'[at]} `,
        () => '',
      ]) {
        const [a, b, c, d, e, f] = titles.map((title, at) => `${number(at)}${stripNumber(title)}`) as [
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        const found = read(a, '甲。', b, TWO, c, '单位：件', THREE, d, FOUR, e, '乙。', f, '丙。');
        assert.deepEqual([found.chapters, found.blanks], [EACH, 0], a);
      }
    });
    it('has headings with the numbers of chapters alone before and behind its tables', () => {
      const tables = [titles[1], TWO, titles[2], THREE, titles[3], FOUR] as readonly Piece[];
      for (const [one, five, six] of [
        ['一、工作开展情况', '五、困难和打算', '六、收费情况'],
        [ONE, '五、下一步工作', '六、收费'],
        ['一、概要和成效', FIVE, SIX],
        [ONE, '五、下一步工作', SIX],
        [ONE, FIVE, '六、收费情况'],
        ['一、總體情況', '五、存在的主要問題及改進情況', SIX],
      ] as const)
        assert.deepEqual(
          read(one, '甲。', ...tables, '注：无。', five, '乙。', six, '丙。').chapters,
          EACH,
          [one, five, six].join(),
        );
    });
    it('has text and no headings in lines that are numbered otherwise', () => {
      const tables = [titles[1], TWO, titles[2], THREE, titles[3], FOUR] as readonly Piece[];
      const problems = (...pieces: readonly Piece[]) => {
        const { chapters } = read(ONE, '甲。', ...tables, ...pieces);
        return [...(chapters['problems'] ?? []), ...(chapters['other'] ?? [])];
      };
      assert.deepEqual(problems('五、下一步工作', '乙。'), ['乙。']);
      assert.deepEqual(problems(FIVE, '五、甲', '六、收费'), ['五、甲', '六、收费']);
      assert.deepEqual(problems('六、下一步工作', '乙。'), []);
      assert.deepEqual(problems('五、下一步工作', '乙。', '七、附件'), []);
      assert.deepEqual(problems('五、下一步工作', '乙。', '五、其余工作'), []);
      assert.deepEqual(problems('（五）下一步工作', '乙。'), []);
      assert.deepEqual(problems('五、下一步工作有序开展。', '乙。'), []);
      assert.deepEqual(read(ONE, '甲。', '五、下一步工作', '乙。', ...tables).chapters['problems'], []);
    });
    it('has parts of its first chapter that are named as chapters of tables', () => {
      const names = titles.slice(1, 4).map((title) => stripNumber(title));
      const overview = names.flatMap((name) => [name, '甲。']);
      const tables = [titles[1], TWO, titles[2], THREE, titles[3], FOUR] as readonly Piece[];
      const found = read(ONE, ...overview, ...tables, FIVE, '乙。', SIX, '丙。');
      assert.deepEqual([found.chapters, found.told], [{ ...EACH, overview }, []]);
    });
    it('has a chapter right below each table', () => {
      for (const order of [
        [ONE, '甲。', TWO, FIVE, '乙。', THREE, SIX, '丙。', FOUR],
        [THREE, ONE, '甲。', TWO, FIVE, '乙。', FOUR, SIX, '丙。'],
        [FOUR, ONE, '甲。', FIVE, '乙。', THREE, SIX, '丙。', TWO],
      ])
        assert.deepEqual(read(...order).chapters, EACH);
    });
    it('tells the text beside each table, in words of their own', () => {
      const [, two = '', three = '', four = ''] = titles;
      const before = [ONE, '甲。', two, TWO];
      const after = [FIVE, '乙。', SIX, '丙。'];
      const rows = Math.max(...tableOf(drawn, '表二').cells.map(({ row }) => row));
      const found = read(...before, '注：不含街道。', three, THREE, four, FOUR, ...after);
      assert.deepEqual([found.chapters, found.told], [EACH, [`全文!A${rows + 4}`]]);
      assert.deepEqual(found.words, [
        `“${two}”的表格以外还有文字，没有读取，官方格式的这一章只有表格，如果要公布，请移到写正文的一章`,
      ]);
      assert.deepEqual(read(...before, three, '情况如下。', THREE, four, FOUR, ...after).told, [
        `全文!A${rows + 5}`,
      ]);
    });
    it('tells no units and signatures beside its tables, and no fields of a cover above it', () => {
      const [, two = '', three = '', four = ''] = titles;
      const cover: readonly Piece[] = [
        ['报送单位', '甲局'],
        ['报告年度', 2025],
        ['填报人：李四'],
        ['通讯地址', '青山路1号'],
      ];
      const tables = [
        ...[two, '计量单位：件', TWO, '填表人：李四'],
        ...[three, '单位：件', THREE, '审核人：王五', four, FOUR, '填报日期：2026年1月15日'],
      ];
      const found = read(...cover, ONE, '甲。', ...tables, FIVE, '乙。', SIX, '丙。');
      assert.deepEqual([found.chapters, found.told], [EACH, []]);
      const sentence = read(ONE, '甲。', ...tables, '审核发现两处错误。', FIVE, '乙。', SIX, '丙。');
      assert.deepEqual([sentence.chapters, sentence.told.length], [EACH, 1]);
    });
    it('tells a sentence on it where a chapter is missing, and no other', () => {
      const all = ['某标题', '甲。', TWO, '乙。', THREE, FOUR];
      assert.deepEqual(read(...all).told, ['全文!A2']);
      const [, two = '', three = '', four = ''] = titles;
      const titled = ['甲。', two, TWO, '乙。', three, THREE, four, FOUR];
      assert.deepEqual(read(...titled).told, ['全文!A1']);
      assert.deepEqual(read('某标题', TWO, '单位：件', THREE, FOUR).told, []);
    });
    it('has labels of tables over its paragraphs', () => {
      const [, two = '', three = '', four = ''] = titles;
      const overview = ['行政许可', '甲。', '行政处罚', '甲。'];
      const problems = ['行政复议', '乙。', '行政诉讼', '乙。'];
      const tables = [two, TWO, three, THREE, four, FOUR];
      const found = read(ONE, ...overview, ...tables, FIVE, ...problems, SIX, '丙。');
      assert.deepEqual([found.chapters, found.told], [{ ...EACH, overview, problems }, []]);
    });
    it('is signed below its tables, which are no covers to be deleted', () => {
      const signed = ['填表人', '某', '复核人', '某', '审签人', '某'];
      const sheets = drawn.map((sheet) =>
        sheet.name === edition.coverSheet ? sheet : withSheet(sheet, sheetOf({ 1: signed }), 40, 0),
      );
      assert.deepEqual(
        readSheets(sheets).remarks.filter(({ kind }) => kind === 'secondCover'),
        [],
      );
    });
    it('has a list of its chapters, with their pages beside them', () => {
      const list = titles.map((title, at) => [title, at + 1]);
      const body = [ONE, '甲。', titles[1], TWO, titles[2], THREE, titles[3], FOUR] as readonly Piece[];
      const found = read('目　录', ...list, ...body, FIVE, '乙。', SIX, '丙。');
      assert.deepEqual([found.chapters, found.told], [EACH, []]);
    });
  });
}

/** A drawn table without its title, its formulas and its advice. */
function tableOf(drawn: readonly Sheet[], table: string): Sheet {
  const sheet = drawn.find(({ name }) => name === table) as Sheet;
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  const cells = sheet.cells.filter(({ row }) => row > 1 && row < last);
  return editSheet({ ...sheet, cells }, ({ isFormula: _, formula: __, ...cell }) => ({
    ...cell,
    row: cell.row - 1,
  }));
}
