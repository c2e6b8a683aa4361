import assert from 'node:assert/strict';
import { checkExample } from '../../../src/core/check/example.js';
import { addressOn, cellAddress, parseAddress } from '../../../src/core/draw/address.js';
import type { Sheet } from '../../../src/core/draw/sheet.js';
import { withCells } from '../../../src/core/report/report.js';
import { memoryHost } from '../../../src/hosts/memory.js';
import {
  checkReport,
  editions,
  formatNamed,
  isThinReason,
  keyOf,
  lacksReason,
  putNote,
  readSheets,
  readText,
  renderReport,
  rules,
  startReport,
  templateLayouts,
  withNote,
  type Finding,
  type Report,
} from '../../../src/index.js';
import { drawnSheets, editSheet, shiftSheet } from '../../drawnSheets.js';
import { sample } from '../../samples.js';

const suqian = sample('suqian-2023');
/** Two warnings: an amount in the wrong unit, and a field of the cover that is blank. */
const warned: Report = {
  ...withCells(suqian, { 'disclosure.fees.amount': { value: '251000', unit: '元' } }),
  contact: Object.fromEntries(Object.entries(suqian.contact).filter(([code]) => code !== 'mail')),
};
const warnings = (sheets: readonly Sheet[]) => checkReport(readSheets(sheets)).findings;
const found = (report: Report, rule: string) =>
  checkReport({ report, addresses: new Map(), remarks: [] }).findings.find(
    (each) => each.rule === rule,
  ) as Finding;
const noted = (text: string, rule = 'money', report = warned) => withNote(report, found(report, rule), text);
const isNotes = ({ name }: Sheet) => name === '填写说明';
const onNotes = (sheets: readonly Sheet[], edit: (sheet: Sheet) => Sheet) =>
  sheets.map((sheet) => (isNotes(sheet) ? edit(sheet) : sheet));

/** The sheets after what `putNote` says was done on them. */
async function put(sheets: readonly Sheet[], finding: Finding, text: string): Promise<readonly Sheet[]> {
  const { layouts, entries } = putNote(readSheets(sheets), finding, text);
  const host = memoryHost(sheets);
  await host.draw(layouts);
  const values = new Map(entries.map(({ address, value }) => [address, value]));
  const taken = new Set(entries.map(({ address }) => parseAddress(address).sheet));
  return host.sheets.map((sheet) => {
    if (!taken.has(sheet.name)) return sheet;
    const cells = sheet.cells.filter(
      ({ row, column }) => !values.has(addressOn(sheet.name, cellAddress(row, column))),
    );
    const added = [...values].flatMap(([address, value]) =>
      value === null ? [] : [{ row: parseAddress(address).row, column: parseAddress(address).column, value }],
    );
    return editSheet({ ...sheet, cells: [...cells, ...added] }, (cell) => cell);
  });
}

describe('the key of a finding', () => {
  it('is readable', () =>
    assert.deepEqual(
      [keyOf(found(warned, 'money')), keyOf(found(warned, 'cover'))],
      ['money disclosure.fees.amount', 'cover contact'],
    ));
  it('does not change with the figures, nor with the place on the sheets', async () => {
    const before = found(warned, 'money');
    const other = withCells(warned, { 'disclosure.fees.amount': { value: '3', unit: '元' } });
    const moved = (await drawnSheets(other)).map((sheet) => shiftSheet(sheet, 4, 1));
    const after = warnings(moved).find(({ rule }) => rule === 'money')!;
    assert.notEqual(after.message, before.message);
    assert.equal(keyOf(after), keyOf(before));
  });
  it('tells all warnings in the examples of the rules apart #slow', () => {
    for (const rule of rules) {
      const keys = new Map<string, string>();
      for (const example of rule.examples) {
        for (const finding of checkExample(example, editions, rules).filter(
          ({ level }) => level === 'warning',
        )) {
          const said = `${finding.cells.join(' ')} ${finding.topic ?? ''}`;
          assert.equal(keys.get(keyOf(finding)) ?? said, said);
          keys.set(keyOf(finding), said);
          assert.notEqual(keyOf(finding), `${rule.id} `.trim());
        }
      }
    }
  });
  it('tells a row that only some bodies fill, whichever of its cells are filled', () => {
    const keys = ['issued', 'repealed'].map((column) => {
      const set = { [`disclosure.regulations.${column}`]: 2 };
      const example = { edition: '2021', org: '青山县民政局', set, says: [] };
      return checkExample(example, editions, rules)
        .filter(({ rule }) => rule === 'reserved')
        .map(keyOf);
    });
    assert.deepEqual(keys, [['reserved disclosure.regulations'], ['reserved disclosure.regulations']]);
  });
});

describe('a note', () => {
  it('goes with the warning that it answers and changes no count', () => {
    const [before, after] = [warned, noted('按决算口径填列。')].map((report) =>
      checkReport({ report, addresses: new Map(), remarks: [] }),
    );
    assert.deepEqual(after!.counts, before!.counts);
    assert.deepEqual(
      after!.findings.map(({ rule, note }) => [rule, note]),
      [
        ['money', '按决算口径填列。'],
        ['cover', undefined],
      ],
    );
  });
  it('is kept in its place when it is written anew, and taken away by an empty text', () => {
    const both = noted('暂无电子邮箱。', 'cover', noted('一'));
    const again = noted('  二\n\n 三 ', 'money', both);
    assert.deepEqual(
      again.notes.map(({ finding, text }) => [finding, text]),
      [
        ['money disclosure.fees.amount', '二\n三'],
        ['cover contact', '暂无电子邮箱。'],
      ],
    );
    assert.deepEqual(
      noted(' \n', 'money', again).notes.map(({ finding }) => finding),
      ['cover contact'],
    );
  });
  it('is for warnings only', () => {
    const wrong = withCells(suqian, { 'requests.received.total': null });
    assert.throws(() => noted('忘了填。', 'blank', wrong), RangeError);
    const forged = {
      ...wrong,
      notes: [{ finding: keyOf(found(wrong, 'blank')), about: '', text: '忘了填。' }],
    };
    assert.equal(found(forged, 'blank').note, undefined);
  });
  it('without a key answers the warning whose sentence it is about', () => {
    const { message } = found(warned, 'money');
    assert.equal(
      found(
        { ...warned, notes: [{ finding: '', about: message.replace('（', ' ('), text: '手写。' }] },
        'money',
      ).note,
      '手写。',
    );
    assert.equal(
      found({ ...warned, notes: [{ finding: '', about: '', text: '手写。' }] }, 'money').note,
      undefined,
    );
  });
});

describe('a note whose finding has another figure since', () => {
  const money = (value: string) =>
    withCells(noted('按决算口径填列。'), { 'disclosure.fees.amount': { value, unit: '元' } });
  const told = (report: Report) => {
    const { message, note, notedFor } = found(report, 'money');
    return { message, note, notedFor, lacks: lacksReason(found(report, 'money')) };
  };

  it('is kept, says what it was given for, and counts as missing', () => {
    const before = told(money('251000'));
    assert.deepEqual([before.note, before.notedFor, before.lacks], ['按决算口径填列。', undefined, false]);
    const after = told(money('351000'));
    assert.deepEqual([after.note, after.notedFor, after.lacks], ['按决算口径填列。', before.message, true]);
  });
  it('holds again where the figure is what it was', () =>
    assert.equal(
      told(withCells(money('351000'), { 'disclosure.fees.amount': { value: '251000', unit: '元' } })).lacks,
      false,
    ));
  it('holds once it is confirmed, or written anew', () => {
    const changed = money('351000');
    for (const text of ['按决算口径填列。', '按预算口径填列。']) {
      const again = told(withNote(changed, found(changed, 'money'), text));
      assert.deepEqual([again.note, again.notedFor, again.lacks], [text, undefined, false]);
    }
  });
  it('is asked again through a workbook and through JSON', async () => {
    const changed = money('351000');
    assert.notEqual(
      warnings(await drawnSheets(changed)).find(({ rule }) => rule === 'money')?.notedFor,
      undefined,
    );
    const json = String(await renderReport(changed, formatNamed('json'), true));
    assert.notEqual(found(readText(json).report, 'money').notedFor, undefined);
  });
  it('is asked again where what is missing changes, without a figure', () => {
    const one = noted('本机关没有电子邮箱。', 'cover');
    assert.equal(found(one, 'cover').notedFor, undefined);
    const { postcode: _, ...contact } = one.contact;
    assert.notEqual(found({ ...one, contact }, 'cover').notedFor, undefined);
  });
  it("is not asked again for spaces, brackets and the user's own words", () => {
    const { message } = found(warned, 'money');
    for (const about of ['', '收费金额', message.replace('（', ' ('), `${message} `]) {
      const notes = [{ finding: 'money disclosure.fees.amount', about, text: '手写的原因。' }];
      assert.equal(found({ ...warned, notes }, 'money').notedFor, undefined, about);
    }
    const notes = [
      { finding: 'money disclosure.fees.amount', about: '收费 250000 元', text: '手写的原因。' },
    ];
    assert.equal(found({ ...warned, notes }, 'money').notedFor, '收费 250000 元');
  });
});

describe('a reason that is too thin', () => {
  for (const text of [
    '情况属实',
    '情况属实。',
    '无',
    '正确',
    '已核实',
    '经核对，数据真实准确，无误。',
    '我局已核实，情况属实，特此说明。',
    '……',
    '笔误',
    '录入时',
    'ok',
    '以上数字均经核对无误',
  ])
    it(`is ${text}`, () => assert.equal(isThinReason(text), true));
  for (const text of [
    '按决算口径填列',
    '没有固定电话。',
    '本年未收费',
    '暂无电子邮箱',
    '收费251000元，按年初标准',
    '2024年起由区财政局代收',
    '含下属单位',
    '录入笔误',
    '应为25.1万元',
  ])
    it(`is not ${text}`, () => assert.equal(isThinReason(text), false));
  it('is told in linear time', () => {
    const long = '情况属实，'.repeat(200_000);
    assert.equal(isThinReason(long), true);
  });
});

describe('the sheet of notes', () => {
  it('is not in a new workbook, and is drawn where a report has notes', async () => {
    assert.deepEqual(
      templateLayouts(startReport({ edition: suqian.edition }))
        .map(({ sheet }) => sheet)
        .filter((name) => name === '填写说明'),
      [],
    );
    assert.deepEqual(
      (await drawnSheets(noted('一'))).map(({ name }) => name).filter((name) => name === '填写说明'),
      ['填写说明'],
    );
  });
  it('is read under another name, further down, and with its rows in another order', async () => {
    const report = noted('暂无。', 'cover', noted('一'));
    const sheets = await drawnSheets(report);
    const turned = onNotes(sheets, (sheet) => ({
      ...editSheet(shiftSheet(sheet, 5, 2), (cell) => ({
        ...cell,
        row: cell.row === 8 ? 9 : cell.row === 9 ? 8 : cell.row,
      })),
      name: '说明页',
    }));
    assert.deepEqual(readSheets(turned).report.notes, [...report.notes].reverse());
    assert.equal(readSheets(turned).addresses.get('note.1'), '说明页!D8');
  });
  it('is read with rows left out, keys lost, and reasons edited by hand', async () => {
    const sheets = await drawnSheets(noted('暂无。', 'cover', noted('一')));
    const edited = onNotes(sheets, (sheet) =>
      editSheet(sheet, (cell) =>
        cell.column === 3
          ? undefined
          : cell.row === 3
            ? { ...cell, row: 7, value: cell.column === 2 ? 2024 : cell.value }
            : cell,
      ),
    );
    assert.deepEqual(
      warnings(edited).map(({ rule, note }) => [rule, note]),
      [
        ['money', '2024'],
        ['cover', '暂无。'],
        ['reason', undefined],
      ],
    );
  });
  it('is taken for nothing else, whatever its cells say', async () => {
    const report: Report = {
      ...noted('一'),
      notes: ['机关名称', '六、其他需要报告的事项', '（七）总计', '年度'].map((text) => ({
        finding: text,
        about: '一、总体情况',
        text,
      })),
    };
    const read = readSheets(await drawnSheets(report));
    assert.deepEqual(read.report, report);
    assert.deepEqual(read.remarks, []);
  });
  it('with other headings is none: instructions of that name are left alone', async () => {
    const sheets = await drawnSheets(warned);
    const read = readSheets([
      ...sheets,
      {
        name: '填写说明',
        hidden: false,
        cells: [
          { row: 1, column: 1, value: '序号' },
          { row: 1, column: 2, value: '说明' },
          { row: 2, column: 2, value: '请如实填写' },
        ],
      },
    ]);
    assert.deepEqual(read.report.notes, []);
    assert.equal(read.notePlaces, undefined);
  });
});

describe('putting a note in a workbook', () => {
  const money = found(warned, 'money');
  const cover = found(warned, 'cover');

  it('adds the sheet where there is none, and nothing for an empty text', async () => {
    const sheets = await drawnSheets(warned);
    assert.deepEqual(putNote(readSheets(sheets), money, ' '), { layouts: [], entries: [] });
    assert.deepEqual(readSheets(await put(sheets, money, '一')).report, noted('一'));
  });
  it('writes in the row of the warning, else in the next free row', async () => {
    let sheets = await put(await drawnSheets(warned), money, '一');
    sheets = await put(sheets, cover, '暂无。');
    assert.deepEqual(readSheets(sheets).report, noted('暂无。', 'cover', noted('一')));
    assert.deepEqual(putNote(readSheets(sheets), money, '=二').entries, [
      { address: '填写说明!A3', value: money.message },
      { address: '填写说明!B3', value: '=二' },
      { address: '填写说明!C3', value: keyOf(money) },
    ]);
    assert.deepEqual(
      readSheets(await put(sheets, money, '=二')).report.notes.map(({ text }) => text),
      ['=二', '暂无。'],
    );
  });
  it('empties the row for an empty text, and writes there again', async () => {
    const sheets = await put(
      await put(await put(await drawnSheets(warned), money, '一'), cover, '暂无。'),
      cover,
      '',
    );
    assert.deepEqual(readSheets(sheets).report, noted('一'));
    assert.equal(putNote(readSheets(sheets), cover, '二').entries[0]?.address, '填写说明!A4');
  });
  it('leaves one row of those that repeat a key', async () => {
    const twice = { ...warned, notes: [...noted('一').notes, ...noted('二').notes] };
    assert.deepEqual(readSheets(await put(await drawnSheets(twice), money, '三')).report, noted('三'));
  });
});
