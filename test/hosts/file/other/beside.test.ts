import { utils, type WorkSheet } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import type { Sheet } from '../../../../src/index.js';
import { bareXls, long, numberAt, short, type HandRecord } from './biffByHand.js';
import { savedAs, sheetsIn } from './savedAs.js';

const zeros = (count: number) => Array.from({ length: count }, () => 0);
const wide = (text: string) => [...text].flatMap((each) => short(each.charCodeAt(0)));
/** What is on the first sheet beside its cells. */
const besideOf = (file: Uint8Array): Omit<Sheet, 'name' | 'hidden' | 'cells'> | undefined => {
  const [{ name: _name, hidden: _hidden, cells: _cells, ...beside } = {} as Sheet] = sheetsIn(file);
  return beside;
};

describe('an .xls with more than cells', () => {
  const text = (written: string) => [...short(written.length), 1, ...wide(written)];
  const told = (...records: readonly HandRecord[]) => besideOf(bareXls([numberAt(0, 0, 12), ...records]));

  it('tells its headers and footers, those of even and first pages too', () => {
    assert.deepEqual(
      told([0x14, text('&L填报单位：青山市&C&A&R单位：元')], [0x15, text('第 &P 页，共 &N 页')]),
      {
        margins: ['填报单位：青山市', '单位：元'],
      },
    );
    const lengths = [0, 2, 3, 0].flatMap((length) => short(length));
    const narrow = [...short(3), 0, 0x26, 0x4c, 0x41];
    for (const texts of [
      [...text('内部'), ...narrow],
      [...narrow, ...text('内部')],
    ])
      assert.deepEqual(told([0x089c, [...zeros(30), ...lengths, ...texts]]), { margins: ['内部'] });
    for (const cut of [[], [5], [...short(900), 1, ...wide('内')]]) assert.ok(told([0x14, cut]));
    assert.deepEqual(told([0x089c, zeros(20)]), {});
  });

  /** A shape from one corner to another, each with parts of its column and row, and its object. */
  const shape = (from: readonly number[], to: readonly number[], more: readonly number[] = [], kind = 8) => {
    const anchor = [0, 0, ...short(0xf010), ...long(18), ...short(0), ...[...from, ...to].flatMap(short)];
    const shapes = [0x0f, 0, ...short(0xf004), ...long(anchor.length + 8), ...short(2), ...short(0xf00a)];
    const drawing: HandRecord = [0xec, [...shapes, ...long(0), ...anchor]];
    const object = [...short(0x15), ...short(0x12), ...short(kind), ...zeros(16), ...more, ...long(0)];
    return [drawing, [0x5d, object] as const];
  };
  const setting = (flags: number) => [...short(8), ...short(2), ...short(flags)];
  const SHOWN = [...short(9), ...short(2), ...short(0)];
  const [FROM, TO] = [
    [1, 512, 4, 128],
    [9, 0, 20, 0],
  ];
  it('tells its pictures where they begin, but for small ones and other shapes', () => {
    assert.deepEqual(told(...shape(FROM, TO), ...shape([0, 0, 30, 0], [9, 0, 31, 0])), {
      floating: [
        { row: 5, column: 2 },
        { row: 31, column: 1 },
      ],
    });
    assert.deepEqual(told(...shape(FROM, [3, 0, 8, 0])), {});
    assert.deepEqual(told(...shape(FROM, TO, [], 0x1e)), {});
    assert.deepEqual(told(...shape(FROM, TO, [], 0x05)), {});
  });
  it('knows a small picture by the widths and heights that the sheet states', () => {
    const small = shape([1, 0, 4, 0], [3, 0, 8, 0]);
    const columns = (width: number): HandRecord => [0x7d, [1, 2, width].flatMap(short).concat(zeros(6))];
    const row = (at: number, twips: number): HandRecord => [
      0x208,
      [...short(at), ...long(0), ...short(twips), ...zeros(8)],
    ];
    const usual = (twips: number): HandRecord => [0x225, [0, twips].flatMap(short)];
    const found = { floating: [{ row: 5, column: 2 }] };
    assert.deepEqual(told(columns(256 * 12), ...small), found);
    assert.deepEqual(told(columns(256 * 11), ...small), {});
    assert.deepEqual(told([0x55, short(12)], ...small), found);
    assert.deepEqual(told(row(4, 2000), row(7, 2000), ...small), found);
    assert.deepEqual(told(row(5, 0x80ff), ...small), {});
    assert.deepEqual(told(usual(720), ...small), found);
    assert.deepEqual(told(usual(700), ...small), {});
  });
  it('tells its documents, no controls, and a picture of cells as a picture', () => {
    assert.deepEqual(told(...shape(FROM, TO, SHOWN), ...shape(FROM, TO, [...setting(1), ...SHOWN])), {
      embedded: 2,
    });
    assert.deepEqual(told(...shape(FROM, TO, [...setting(0x11), ...SHOWN])), {});
    assert.deepEqual(told(...shape(FROM, TO, [...setting(0x80), ...SHOWN])), {
      floating: [{ row: 5, column: 2 }],
    });
  });
});

describe('an .xlsb with more than cells', () => {
  const sheet: WorkSheet = utils.aoa_to_sheet([['文', 1]]);
  sheet['B1'].c = [{ a: '某人', t: '某人:\n实际为3500件' }];
  sheet['A1'].c = [{ a: '某人', t: '请填写数字' }];
  const parts = unzipSync(savedAs({ SheetNames: ['表1'], Sheets: { 表1: sheet } }, 'xlsb'));
  const PART = 'xl/worksheets/sheet1.bin';
  const LINKS = 'xl/worksheets/_rels/sheet1.bin.rels';
  const comments = ['实际为3500件'];

  it('tells its comments, and none where they are cut', () => {
    assert.deepEqual(besideOf(zipSync(parts)), { comments });
    const part = parts['xl/comments1.bin']!;
    assert.deepEqual(besideOf(zipSync({ ...parts, 'xl/comments1.bin': part.subarray(0, 90) })), {});
  });
  it('tells its headers and footers', () => {
    const texts = ['&L单位：元', '第 &P 页', undefined, undefined, '', '内部'].flatMap((written) =>
      written === undefined ? long(0xffffffff) : [...long(written.length), ...wide(written)],
    );
    const record = [0xdf, 0x03, texts.length + 2, 0, 0, ...texts];
    const changed = Uint8Array.from([...parts[PART]!, ...record]);
    assert.deepEqual(besideOf(zipSync({ ...parts, [PART]: changed })), {
      comments,
      margins: ['单位：元', '内部'],
    });
  });
  it('tells its boxes and pictures as an .xlsx does', () => {
    const [main, place] = ['main', 'spreadsheetDrawing'].map(
      (each) => `http://schemas.openxmlformats.org/drawingml/2006/${each}`,
    );
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const anchor = (shape: string) =>
      `<d:twoCellAnchor><d:from><d:col>1</d:col><d:row>4</d:row></d:from>${shape}</d:twoCellAnchor>`;
    const box = '<d:sp><d:txBody><a:p><a:r><a:t>框</a:t></a:r></a:p></d:txBody></d:sp>';
    const picture = '<d:pic><d:blipFill><a:blip r:embed="rId1"/></d:blipFill></d:pic>';
    const drawing = `<d:wsDr xmlns:d="${place}" xmlns:a="${main}" xmlns:r="${office}">${anchor(box)}${anchor(picture)}</d:wsDr>`;
    const link = `<Relationship Id="rId99" Type="${office}/drawing" Target="../drawings/drawing1.xml"/>`;
    const links = Buffer.from(parts[LINKS]!).toString().replace('</Relationships>', `${link}$&`);
    const file = zipSync({
      ...parts,
      [LINKS]: strToU8(links),
      'xl/drawings/drawing1.xml': strToU8(drawing),
    });
    assert.deepEqual(besideOf(file), { comments, boxes: ['框'], floating: [{ row: 5, column: 2 }] });
  });
});
