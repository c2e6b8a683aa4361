import fc from 'fast-check';
import assert from 'node:assert/strict';
import { cellAddress } from '../../../src/core/draw/address.js';
import { withCells } from '../../../src/core/report/report.js';
import { fileHost } from '../../../src/hosts/file/fileHost.js';
import { pageHost, type PageHost } from '../../../src/hosts/page/pageHost.js';
import { cellsByPlace, isOpen } from '../../../src/hosts/page/pageSheet.js';
import {
  editions,
  readSheets,
  reportLayouts,
  startReport,
  templateLayouts,
  type Report,
} from '../../../src/index.js';
import { replaceParagraphs } from '../../../src/workbench/selection/paragraphs.js';
import { sample } from '../../samples.js';
import { isProblem } from '../isProblem.js';

const suqian = sample('suqian-2023');
const sheetOf = (host: PageHost, name: string) =>
  host.book().sheets.find(({ layout }) => layout.sheet === name)!;
const valueAt = (host: PageHost, name: string, row: number, column: number) =>
  cellsByPlace(sheetOf(host, name)).get(cellAddress(row, column))?.value ?? null;
const type = (host: PageHost, sheet: string, row: number, column: number, text: string) =>
  host.type([{ sheet, row, column, text }]);

function opened(report: Report = suqian): PageHost {
  const host = pageHost();
  host.open(reportLayouts(report), templateLayouts(report));
  return host;
}

describe('a workbook on the page', () => {
  it('works totals out again after every edit, once all that they add up are numbers', () => {
    const host = pageHost();
    host.open(templateLayouts(startReport({ edition: editions[0]! })));
    for (let column = 4; column <= 8; column += 1) type(host, '表三', 5, column, '1');
    assert.equal(valueAt(host, '表三', 5, 10), null);
    type(host, '表三', 5, 9, '2');
    assert.equal(valueAt(host, '表三', 5, 10), 7);
    type(host, '表三', 5, 9, '两件');
    assert.equal(valueAt(host, '表三', 5, 10), null);
  });
  it('keeps what was printed of a total that is worked out, until it comes to something else', async () => {
    const host = opened();
    const total = 'requests.received.total';
    const printed = async () => readSheets(await host.read()).printed?.get(total);
    assert.equal(await printed(), undefined);
    host.fill([{ sheet: '表三', row: 5, column: 10, text: '3511' }]);
    assert.equal(await printed(), 3511);
    type(host, '表三', 6, 4, '1');
    assert.equal(await printed(), 3511);
    type(host, '表三', 5, 4, '1');
    assert.equal(await printed(), undefined);
    host.undo();
    assert.equal(await printed(), 3511);
    host.fill([{ sheet: '表三', row: 5, column: 10, text: '' }]);
    assert.equal(await printed(), undefined);
  });
  it('keeps a total that was pasted, unless it is what its parts add up to; blank, it is worked out', () => {
    const host = opened();
    const fill = (text: string) => host.fill([{ sheet: '表三', row: 5, column: 10, text }]);
    const formula = () => cellsByPlace(sheetOf(host, '表三')).get('J5')?.formula;
    assert.deepEqual(fill('9'), { taken: 1, locked: 0 });
    assert.deepEqual([valueAt(host, '表三', 5, 10), formula()], [9, undefined]);
    fill('3511');
    assert.notEqual(formula(), undefined);
    fill('9');
    fill('');
    assert.deepEqual([valueAt(host, '表三', 5, 10), formula() !== undefined], [3511, true]);
    host.undo();
    assert.equal(valueAt(host, '表三', 5, 10), 9);
    assert.deepEqual(host.fill([{ sheet: '表三', row: 5, column: 1, text: '标签' }]), {
      taken: 0,
      locked: 1,
    });
  });
  for (const [text, value] of [
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    [' 5 ', 5],
    ['+5', 5],
    ['-3', -3],
    ['12件', '12件'],
    ['/', '/'],
    ['若干', '若干'],
    ['', null],
    ['  ', null],
    ['=1+1', 2],
    ['＝（１＋２）×３', 9],
    ['=1/3', '=1/3'],
    ['=A1+1', '=A1+1'],
    ['9007199254740993', '9007199254740993'],
  ] as const) {
    it(`keeps ${JSON.stringify(text)} typed in a number cell as ${JSON.stringify(value)}`, () => {
      const host = opened();
      type(host, '表三', 5, 4, text);
      assert.equal(valueAt(host, '表三', 5, 4), value);
    });
  }
  it('keeps what is typed in a field as typed, with its noughts', () => {
    const host = opened();
    for (const text of ['0527-0000000', '010', '=1+1', '<b>x</b>']) {
      type(host, '封面', 10, 2, text);
      assert.equal(valueAt(host, '封面', 10, 2), text);
    }
  });
  it('locks labels', () => {
    const host = opened();
    const before = host.book().sheets;
    assert.deepEqual(
      host.type(
        [
          [5, 1],
          [4, 10],
          [1, 1],
          [2, 4],
        ].map(([row = 0, column = 0]) => ({ sheet: '表三', row, column, text: '1' })),
      ),
      { taken: 0, locked: 4 },
    );
    assert.equal(host.book().sheets, before);
  });
  it('lets a total that the workbook states be changed, and gives it its sum back when it is cleared', async () => {
    const host = opened(withCells(suqian, { 'requests.received.total': 3510 }));
    assert.equal(isOpen(sheetOf(host, '表三'), 5, 10), true);
    assert.deepEqual(
      readSheets(await host.read()).report.readings,
      withCells(suqian, { 'requests.received.total': 3510 }).readings,
    );
    type(host, '表三', 5, 10, '');
    assert.equal(valueAt(host, '表三', 5, 10), 3511);
    assert.equal(isOpen(sheetOf(host, '表三'), 5, 10), false);
    host.undo();
    assert.equal(valueAt(host, '表三', 5, 10), 3510);
  });
  it('works a stated total out again once its parts make it right', () => {
    const host = opened(withCells(suqian, { 'requests.received.person': 3400 }));
    assert.equal(valueAt(host, '表三', 5, 10), 3511);
    type(host, '表三', 5, 4, '3401');
    assert.equal(valueAt(host, '表三', 5, 10), 3511);
    type(host, '表三', 5, 4, '3402');
    type(host, '表三', 5, 4, '3403');
    assert.equal(valueAt(host, '表三', 5, 10), 3512);
  });
  it('refuses to write over a label', async () => {
    await assert.rejects(opened().write([{ address: '表三!A5', value: 1 }]), isProblem('sheetProtected'));
  });
  it('takes paragraphs below the last, and reads them', async () => {
    const host = opened();
    const rows = suqian.chapters['problems']!.length;
    type(host, '问题及改进', rows + 2, 1, '新的一段。');
    assert.deepEqual(readSheets(await host.read()).report.chapters['problems'], [
      ...suqian.chapters['problems']!,
      '新的一段。',
    ]);
    host.type(replaceParagraphs(sheetOf(host, '问题及改进'), 2, 1, ['甲。', '乙。']));
    assert.deepEqual(readSheets(await host.read()).report.chapters['problems'], [
      '甲。',
      '乙。',
      ...suqian.chapters['problems']!.slice(1),
      '新的一段。',
    ]);
    host.type(replaceParagraphs(sheetOf(host, '问题及改进'), 2, 2, []));
    assert.deepEqual(readSheets(await host.read()).report.chapters['problems'], [
      ...suqian.chapters['problems']!.slice(1),
      '新的一段。',
    ]);
  });
  it('is saved when it is kept, and not any more after an edit', () => {
    const host = opened();
    assert.equal(host.book().isDirty, false);
    type(host, '表三', 5, 4, '1');
    assert.equal(host.book().isDirty, true);
    host.undo();
    assert.equal(host.book().isDirty, false);
    host.redo();
    host.keep();
    assert.equal(host.book().isDirty, false);
  });
  it('cannot redo what was undone once something else was typed', () => {
    const host = opened();
    type(host, '表三', 5, 4, '1');
    host.undo();
    type(host, '表三', 5, 5, '2');
    assert.equal(host.book().canRedo, false);
  });
  it('does not count typing the same again as a step', () => {
    const host = opened();
    type(host, '表三', 5, 4, String(valueAt(host, '表三', 5, 4)));
    assert.equal(host.book().canUndo, false);
  });
  it('keeps what was done when the pane adds a sheet', async () => {
    const host = opened();
    const before = valueAt(host, '表三', 5, 4);
    type(host, '表三', 5, 4, '1');
    await host.draw([{ ...reportLayouts(suqian)[0]!, sheet: '另一张' }]);
    host.undo();
    assert.equal(valueAt(host, '表三', 5, 4), before);
    assert.ok(sheetOf(host, '另一张'));
  });
  it('tells those who watch of undoing and redoing, and of another workbook', async () => {
    const host = opened();
    let heard = 0;
    await host.watch(() => {
      heard += 1;
    });
    type(host, '表三', 5, 4, '1');
    host.undo();
    host.redo();
    host.open([]);
    assert.equal(heard, 4);
  });
  it('selects the first cell of what is merged', () => {
    const host = opened();
    host.select('表三', { row: 3, column: 2 });
    assert.deepEqual(host.book().selection.at, { row: 2, column: 1 });
  });
  it('gives back after any edits what stood there before, step by step #slow', () => {
    const edit = fc.record({
      sheet: fc.constantFrom('封面', '表二', '表三', '表四', '总体情况'),
      row: fc.integer({ min: 1, max: 32 }),
      column: fc.integer({ min: 1, max: 15 }),
      text: fc.constantFrom('', '0', '7', '12', '无', '=1', '文字'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), (steps) => {
        const host = opened(withCells(suqian, { 'requests.received.total': 3510 }));
        const seen = [host.layouts()];
        for (const typed of steps) {
          const { sheets } = host.book();
          host.type(typed);
          if (host.book().sheets !== sheets) seen.push(host.layouts());
        }
        const backwards = seen.map((_, at) => {
          if (at > 0) host.undo();
          return host.layouts();
        });
        assert.deepEqual(backwards, [...seen].reverse());
        assert.equal(host.book().canUndo, false);
        for (const layouts of seen.slice(1)) {
          host.redo();
          assert.deepEqual(host.layouts(), layouts);
        }
      }),
      { numRuns: 30, seed: 5, endOnFailure: true },
    );
  });
  it('is drawn on a file as it stands', async () => {
    const host = opened();
    type(host, '表三', 5, 4, '3403');
    type(host, '表三', 6, 4, '九十一');
    type(host, '总体情况', 12, 1, '补充一段。');
    const file = fileHost();
    await file.draw(host.layouts());
    assert.deepEqual(readSheets(await file.read()), readSheets(await host.read()));
  });
});
