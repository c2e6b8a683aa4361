import assert from 'node:assert/strict';
import { readCover } from '../../../../src/core/read/cover/readCover.js';
import { viewOf } from '../../../../src/core/read/view/view.js';
import { editionNamed } from '../../../../src/index.js';
import { sheetOf, viewWith, type Rows } from '../sheetOf.js';

const read = (...sheets: readonly Rows[]) => readCover(sheets.map(viewWith), editionNamed('2021'));

describe('the cover', () => {
  const three: Rows = { 1: ['机关名称', '青山县民政局'], 2: ['年度', 2025], 3: ['邮政编码', '750001'] };

  it('is a sheet with three of its labels, and none with two', () => {
    assert.deepEqual(
      [read(three).org, read(three).year, read(three).contact],
      ['青山县民政局', 2025, { postcode: '750001' }],
    );
    assert.equal(read({ 1: ['机关名称', '青山县民政局'], 2: ['年度', 2025] }).org, '');
  });
  it('is told where its title names another year than its field', () => {
    const withTitle = (...titles: readonly (string | number)[]) => {
      const rows = titles.map((title, at) => [at + 1, [title]] as const);
      const below = Object.entries(three).map(
        ([row, values]) => [Number(row) + titles.length, values] as const,
      );
      return read(Object.fromEntries([...rows, ...below])).remarks;
    };
    for (const titles of [
      ['青山县民政局2024年政府信息公开工作年度报告'],
      ['2024年度青山县民政局政府信息公开工作年度报告'],
      ['青山县民政局２０２４年政府信息公开年报'],
      ['二〇二四年政府信息公开工作年度报告'],
      ['2024 年政府信息公开工作情况统计表'],
      ['青山县民政局', '（2024年度）', '政府信息公开工作年度报告'],
      ['政府信息公开工作年度报告', 2024],
      ['附件1', '2024年政府信息公开工作年度报告（国办公开办函〔2021〕30号）'],
    ])
      assert.deepEqual(
        withTitle(...titles).map(({ kind, ...more }) => ({ kind, ...more, address: '' })),
        [{ kind: 'titleYear', said: 2024, year: 2025, address: '' }],
        titles.join(),
      );
    for (const titles of [
      ['政府信息公开工作年度报告'],
      ['青山县民政局2025年政府信息公开工作年度报告'],
      ['2026年1月公布的2025年政府信息公开工作年度报告'],
      ['国办公开办函〔2021〕30号'],
      ['2021年版政府信息公开工作年度报告格式表'],
      ['根据2024年工作部署填报'],
      ['填表日期：2026年1月15日'],
      ['上年报告见网站'],
    ])
      assert.deepEqual(withTitle(...titles), [], titles.join());
    const below = read({ ...three, 4: ['2024年政府信息公开工作年度报告'] });
    assert.deepEqual(below.remarks, []);
    const blank = read({
      ...three,
      1: ['2024年政府信息公开工作年度报告'],
      2: ['机关名称', '青山县民政局'],
      4: ['联系电话', '1'],
      5: ['年度'],
    });
    assert.deepEqual(blank.remarks, []);
  });
  it('may have its values in the cells of their labels, after a colon', () => {
    const cover = read({
      1: ['机关名称：青山县民政局'],
      2: ['年　度:2025年'],
      3: ['联系电话： 82251234'],
      4: ['联系地址', '人民路8号'],
    });
    assert.deepEqual(
      [cover.org, cover.year, cover.contact],
      ['青山县民政局', 2025, { telephone: '82251234', address: '人民路8号' }],
    );
    assert.equal(cover.addresses.get('cover.org'), '表!A1');
  });
  it('may have several fields in one cell, which end where the next begins', () => {
    const said = read({
      1: ['填报单位：青山县民政局　　填报时间：2026年1月15日'],
      2: ['年度：2025'],
      3: ['填报人：李四 审核人：王五\n联系电话：0500-1234567  地址：青山路1号 东楼 分管领导：张三'],
    });
    assert.deepEqual([said.org, said.year], ['青山县民政局', 2025]);
    assert.deepEqual(said.contact, {
      preparedOn: '2026年1月15日',
      preparedBy: '李四',
      reviewedBy: '王五',
      telephone: '0500-1234567',
      address: '青山路1号 东楼',
    });
  });
  it('has values beside merged labels, also where a signature on its sheet has its own next to them', () => {
    const merged: Rows = {
      1: ['机关名称', null, '青山县民政局'],
      2: ['年度', null, 2025],
      3: ['邮政编码', null, '750001'],
    };
    const signed = read({ ...merged, 30: ['填表人', '李四', '复核人', '王五'] });
    assert.deepEqual([signed.org, signed.year], ['青山县民政局', 2025]);
    assert.deepEqual(signed.contact, { postcode: '750001', preparedBy: '李四', reviewedBy: '王五' });
    const near = read({ ...merged, 5: ['填表人', '李四'] });
    assert.deepEqual([near.org, near.year], ['', null]);
  });
  it('may have labels with a star, a number or a remark in brackets', () => {
    for (const around of [
      (label: string) => `*${label}`,
      (label: string) => `1.${label}`,
      (label: string) => `（2）${label}`,
      (label: string) => `三、${label}`,
      (label: string) => `${label}（盖章）`,
      (label: string) => `${label}（必填）：`,
    ]) {
      const [org, year, telephone] = ['机关名称', '年度', '电话'].map(around);
      const beside = {
        1: [org ?? '', '青山县民政局'],
        2: [year ?? '', 2025],
        3: [telephone ?? '', '82251234'],
      };
      const cover = read(beside);
      assert.deepEqual([cover.org, cover.year], ['青山县民政局', 2025], org);
      assert.deepEqual(cover.contact, { telephone: '82251234' });
    }
    assert.equal(read({ ...three, 2: ['年度（2024）', 2025] }).year, null);
  });
  it('may have official labels and others in one cell, and two before one value', () => {
    const cover = read({ ...three, 4: ['联系方式：地址：人民路8号，电话：82251234；电子邮箱：a@b.cn'] });
    assert.deepEqual(cover.contact, {
      postcode: '750001',
      address: '人民路8号',
      telephone: '82251234',
      mail: 'a@b.cn',
    });
  });
  it('may have each value below its label', () => {
    const cover = read({
      1: ['机关名称'],
      2: ['青山县民政局'],
      3: ['年度'],
      4: [2025],
      5: ['邮政编码'],
      6: ['联系电话'],
      7: ['82251234'],
    });
    assert.deepEqual(
      [cover.org, cover.year, cover.contact],
      ['青山县民政局', 2025, { telephone: '82251234' }],
    );
  });
  it('is the one in other words, and not a table that is signed in official ones', () => {
    const signed: Rows = { 1: ['规章', 0], 2: ['填表人', '甲', '复核人', '乙', '填表时间', '1月5日'] };
    const worded = { 1: ['单位名称', '青山县民政局'], 2: ['报告年度', 2025], 3: ['邮编', '750001'] };
    const cover = read(signed, worded);
    assert.deepEqual([cover.org, cover.year], ['青山县民政局', 2025]);
    assert.equal(read(signed).contact['preparedBy'], '甲');
  });
  it('may have its values below labels that stand in one row', () => {
    const cover = read({
      1: ['机关名称', '年度', '联系地址', '联系电话'],
      2: ['青山县民政局', 2025, null, '82251234'],
    });
    assert.deepEqual(
      [cover.org, cover.year, cover.contact],
      ['青山县民政局', 2025, { telephone: '82251234' }],
    );
    assert.equal(cover.addresses.get('cover.address'), '表!C2');
    assert.equal(cover.addresses.get('cover.telephone'), '表!D2');
  });
  it('may call its fields by other words, where it names the body and the year', () => {
    const rows: Rows = {
      1: ['单位名称', '青山县民政局'],
      2: ['报告年度：2025年'],
      3: ['邮　编', '750001'],
      4: ['电 话：', '82251234'],
      5: ['填报人', '甲'],
    };
    const cover = read(rows);
    const contact = { postcode: '750001', telephone: '82251234', preparedBy: '甲' };
    assert.deepEqual([cover.org, cover.year, cover.contact], ['青山县民政局', 2025, contact]);
    assert.deepEqual(cover.remarks, []);
    assert.equal(read({ ...rows, 2: ['备注', 2025] }).org, '');
  });
  it('is read by its official labels first, and by other words where these are missing', () => {
    const cover = read({ ...three, 4: ['单位名称', '青山县'], 5: ['电话', '82251234'] });
    assert.deepEqual(
      [cover.org, cover.contact],
      ['青山县民政局', { postcode: '750001', telephone: '82251234' }],
    );
  });
  it('is no list of bodies in other words, and none beside an official one', () => {
    const list: Rows = {
      1: ['单位名称', '年份', '邮编', '电话'],
      2: ['青山镇', 2025, '750002', '82251235'],
      3: ['绿水镇', 2025, '750003', '82251236'],
    };
    assert.equal(read(list).org, '');
    const both = read(list, three);
    assert.deepEqual([both.org, both.remarks], ['青山县民政局', []]);
  });
  it('tells no year whose format shows it alone, and one whose format shows another', () => {
    const year = (value: number, date: string) => {
      const { cells } = sheetOf({ 1: ['机关名称', '青山县民政局'], 2: ['年度'], 3: ['邮政编码', '750001'] });
      const cell = { row: 2, column: 2, value, date, isShownOtherwise: true };
      const view = viewOf({ name: '表', hidden: false, cells: [...cells, cell] });
      const cover = readCover([view], editionNamed('2021'));
      return [cover.year, ...cover.remarks.map(({ kind }) => kind)];
    };
    assert.deepEqual(year(45_291, '2023-12-31'), [2023]);
    assert.deepEqual(year(2023, '1905-07-15'), [2023, 'alteredText']);
  });
  it('may have the words of a label as its value', () => {
    const rows = ['联系地址', '联系电话', '电子邮箱'].map((label, at) => [at + 1, [label, label]] as const);
    const cover = read(Object.fromEntries(rows));
    assert.deepEqual(cover.contact, { address: '联系地址', telephone: '联系电话', mail: '电子邮箱' });
    assert.equal(cover.addresses.get('cover.mail'), '表!B3');
  });
  it('takes no label for the value of another', () => {
    const cover = read({
      1: ['机关名称', '青山县民政局', '年度', 2025],
      2: ['邮政编码', '750001', '联系电话', null],
      3: ['填表人', '复核人', '审签人', '填表时间'],
      4: ['联系地址', '电子邮箱'],
      5: ['公开栏目', '年报'],
    });
    assert.deepEqual(cover.contact, { postcode: '750001', column: '年报' });
    assert.equal(cover.org, '青山县民政局');
  });
  it('is no text with contacts in its lines', () => {
    const text: Rows = { 1: ['联系地址：人民路8号'], 2: ['邮政编码：750001'], 3: ['联系电话：82251234'] };
    assert.deepEqual(read(three, text).remarks, []);
    assert.deepEqual(read(text).contact, {});
  });
  it('is found twice where another sheet has three of them too', () => {
    assert.equal(read({ ...three, 4: ['联系电话', '1'] }, three).remarks.length, 1);
    assert.equal(read(three, { 1: ['机关名称'], 2: ['年度'] }).remarks.length, 0);
  });
  it('is read on one line, with its identifiers as digits', () => {
    const cover = read({
      1: ['机关名称', '青山县\r\n民政局'],
      2: ['年度', '２０２５.0'],
      3: ['邮政编码', 50_000],
      4: ['联系电话', 8.2251234e7],
    });
    assert.deepEqual(
      [cover.org, cover.year, cover.contact],
      ['青山县民政局', 2025, { postcode: '50000', telephone: '82251234' }],
    );
  });
  it('tells a field that is an error, a formula without result, or struck out in part', () => {
    const { cells } = sheetOf({
      1: ['机关名称'],
      2: ['年度'],
      3: ['邮政编码', '750001'],
      4: ['联系电话', '12'],
    });
    const values = [
      { row: 1, column: 2, value: null, error: '#REF!' },
      { row: 2, column: 2, value: null, isFormula: true },
    ];
    const struck = cells.map((cell) => (cell.value === '12' ? { ...cell, plain: '1' } : cell));
    const view = viewOf({ name: '封面', hidden: false, cells: [...struck, ...values] });
    assert.deepEqual(readCover([view], editionNamed('2021')).remarks, [
      { kind: 'coverFault', field: 'org', error: '#REF!', address: '封面!B1' },
      { kind: 'coverFault', field: 'year', error: '', address: '封面!B2' },
      { kind: 'alteredText', text: '12', address: '封面!B4' },
    ]);
  });
  it('tells the fields that are published and nobody sees, and no others', () => {
    const { cells } = sheetOf({ ...three, 4: ['填表人', '某某'], 5: ['联系地址', '人民路8号'] });
    const remarksWith = (...unseen: readonly (string | number)[]) => {
      const shown = cells.map((cell) =>
        unseen.includes(String(cell.value)) ? { ...cell, isInvisible: true } : cell,
      );
      return readCover([viewOf({ name: '封面', hidden: false, cells: shown })], editionNamed('2021')).remarks;
    };
    assert.deepEqual(remarksWith('750001', '人民路8号'), [
      { kind: 'unseenText', part: 'cover', text: '750001', address: '封面!B3' },
      { kind: 'unseenText', part: 'cover', text: '人民路8号', address: '封面!B5' },
    ]);
    assert.deepEqual(remarksWith('某某', '填表人', '联系地址'), []);
  });
  it('takes a label with a colon after it', () => {
    const cover = read({
      1: ['机关名称：', '青山县民政局'],
      2: ['年度:', 2025],
      3: ['邮政编码 ：', '750001'],
    });
    assert.deepEqual([cover.org, cover.year, cover.contact], ['青山县民政局', 2025, { postcode: '750001' }]);
  });
  it('takes a value beyond the columns over which its label is merged', () => {
    const cover = read({
      1: ['机关名称', null, '青山县民政局'],
      2: ['年度', null, 2025],
      3: ['邮政编码', null, '750001'],
      4: ['填表人', null, '复核人', null],
    });
    assert.deepEqual([cover.org, cover.year, cover.contact], ['青山县民政局', 2025, { postcode: '750001' }]);
    assert.equal(cover.addresses.get('cover.org'), '表!C1');
  });
  it('takes no advice and no other label for a value', () => {
    const cover = read({
      1: ['机关名称', null, '填写全称，与印章一致。'],
      2: ['年度', null, '复核人'],
      3: ['邮政编码'],
    });
    assert.deepEqual([cover.org, cover.year, cover.contact], ['', null, {}]);
    const filled = read({ 1: ['机关名称', null, '备注'], 2: ['年度', 2025], 3: ['邮政编码', '750001'] });
    assert.equal(filled.org, '');
  });
  it('takes a telephone from a cell with the format of a date', () => {
    const sheet = sheetOf({ ...three, 4: ['联系电话', 82_251_234] });
    const cells = sheet.cells.map((cell) => (cell.value === 82_251_234 ? { ...cell, date: '' } : cell));
    const { contact } = readCover([viewOf({ ...sheet, cells })], editionNamed('2021'));
    assert.equal(contact['telephone'], '82251234');
  });
  it('takes a year of four digits from a title, and not the last four of more', () => {
    const title = (text: string) => read({ 1: [text] });
    assert.deepEqual(
      [
        title('青山县2025年政府信息公开工作年度报告').year,
        title('青山县2①025年政府信息公开工作年度报告').year,
      ],
      [2025, null],
    );
  });
  it('takes body and year from a title in several lines, or with the year before the body', () => {
    const titles: readonly Rows[] = [
      { 1: ['青山县民政局'], 2: ['2025年政府信息公开工作年度报告'] },
      {
        1: ['2025年度'],
        2: ['政府信息公开工作年度报告'],
        4: ['青山县民政局（盖章）'],
        5: ['二〇二六年一月'],
      },
      { 1: ['附件2：'], 2: ['青山县民政局政府信息公开工作年度报告'], 3: ['（封面）'], 4: ['2025年'] },
      { 1: ['2025年度青山县民政局政府信息公开工作年度报告'] },
      { 1: ['青山县民政局关于2025年政府信息公开工作年度报告'] },
      { 1: ['青山县民政局2025年政府信息公开年报'] },
    ];
    for (const title of titles) {
      const { org, year } = read(title);
      assert.deepEqual([org, year], ['青山县民政局', 2025], JSON.stringify(title));
    }
    for (const none of ['我局2025年政府信息公开年报', '关于报送2025年政府信息公开年报', '政府信息公开年报'])
      assert.equal(read({ 1: ['附件'], 2: [none] }).org, '', none);
  });
  it('takes from the title what it has no field for, and not what is left blank', () => {
    const title = '青山县民政局2025年政府信息公开工作年度报告';
    const contacts: Rows = {
      3: ['联系地址', '青山路1号'],
      4: ['邮政编码', '750001'],
      5: ['联系电话', '0500-1234567'],
    };
    const without = read({ 1: [title], ...contacts });
    assert.deepEqual([without.org, without.year], ['青山县民政局', 2025]);
    const blank = read({ 1: [title], 2: ['机关名称'], ...contacts });
    assert.deepEqual([blank.org, blank.year], ['', 2025]);
  });
  it('has labels and names with the place for a seal behind them', () => {
    const rows: readonly Rows[] = [
      { 1: ['填报单位（盖章）：青山县民政局'], 2: ['填报年度：2025'], 3: ['填表人（签字）：李四'] },
      { 1: ['填报机关', '青山县民政局（盖章）'], 2: ['填报年份', '2025年'], 3: ['审核人（签字）', '李四'] },
      { 1: ['机关名称', '青山县民政局 (公章)'], 2: ['年度', 2025], 3: ['填表人', '李四'] },
      { 1: ['填报单位（盖章）：青山县民政局　审核人（签字）：李四'], 2: ['年度：2025'] },
    ];
    for (const each of rows) {
      const { org, year, contact } = read(each);
      assert.deepEqual([org, year, Object.values(contact)], ['青山县民政局', 2025, ['李四']]);
    }
  });
  it('takes body and year from a title in other words, over several cells too', () => {
    const [org, year] = ['青山县民政局', 2025];
    const said = (...lines: readonly string[]) => {
      const cover = read(Object.fromEntries(lines.map((line, at) => [at + 1, [line]])));
      return [cover.org, cover.year];
    };
    for (const lines of [
      ['青山县民政局关于2025年度政府信息公开工作的年度报告'],
      ['青山县民政局二〇二五年政府信息公开工作年度报告'],
      ['青山县民政局二零二五年度政府信息公开年报'],
      ['2025年青山县民政局政府信息公开工作年度报告'],
      ['青山县民政局政府信息公开工作2025年度报告'],
      ['青山县民政局政府信息公开工作年度报告（2025年）'],
      ['青山县民政局2025年政府信息公开工作报告'],
      ['青山县民政局\n2025年政府信息公开工作年度报告（公开版）'],
      ['青山县民政局', '2025年政府信息公开工作年度报告'],
      ['青山县民政局', '2025年度', '政府信息公开工作年度报告'],
      ['青山县民政局', '政府信息公开工作年度报告', '（2025年度）'],
    ])
      assert.deepEqual(said(...lines), [org, year], lines.join());
    for (const lines of [
      ['现将青山县民政局2025年政府信息公开工作年度报告'],
      ['根据《青山县民政局2025年政府信息公开工作年度报告》'],
    ])
      assert.deepEqual(said(...lines), ['', null], lines.join());
    for (const above of ['附件1', '报送稿', '填报单位：', '目录'])
      assert.equal(said(above, '2025年政府信息公开工作年度报告')[0], '', above);
  });
  it('takes from a title what the cover has no label for, and nothing where a field is blank', () => {
    const title = ['青山县民政局2025年政府信息公开工作年度报告'];
    const contact = { 2: ['联系地址', '人民路8号'], 3: ['邮政编码', '750001'], 4: ['联系电话', '1'] };
    const cover = read({ 1: title, ...contact });
    assert.deepEqual([cover.org, cover.year], ['青山县民政局', 2025]);
    const blank = read({ 1: title, ...contact, 5: ['机关名称'], 6: ['年度'] });
    assert.deepEqual([blank.org, blank.year], ['', null]);
  });
  it('states a year in four digits, with 年 or 年度 after them or not', () => {
    const yearOf = (text: string) => read({ ...three, 2: ['年度', text] }).year;
    assert.deepEqual(['2025', '2025年', '2025年度', '２０２５', '25', '20255', '2025届'].map(yearOf), [
      2025,
      2025,
      2025,
      2025,
      null,
      null,
      null,
    ]);
  });
  it('states it as the period from its first day to its last', () => {
    const yearOf = (label: string, text: string) => read({ ...three, 2: [label, text] }).year;
    for (const text of [
      '2025年1月1日—12月31日',
      '2025年1月1日至2025年12月31日',
      '2025年1月1日起至12月31日止',
      '2025.1.1-2025.12.31',
      '2025-01-01 ~ 2025-12-31',
      '2025/1/1－2025/12/31',
      '2025年1—12月',
      '2025年1月－12月',
      '2025年（1月1日至12月31日）',
      '２０２５年度（1-12月）',
      '2025年度报告',
    ])
      for (const label of ['年度', '报告期间', '统计期限']) assert.equal(yearOf(label, text), 2025, text);
    for (const text of [
      '2024年1月1日至2025年12月31日',
      '2024年12月1日至2025年11月30日',
      '2024—2025年',
      '2025年1月1日',
      '2025年1—11月',
      '截至2025年12月31日',
    ])
      assert.equal(yearOf('年度', text), null, text);
  });
  it('may have its values behind blanks in the cells of their labels', () => {
    const values = ['青山县民政局', 2025, { telephone: '0951-8225123', address: '人民路8号' }];
    const said = (...lines: readonly string[]) => {
      const { org, year, contact } = read(Object.fromEntries(lines.map((line, at) => [at + 1, [line]])));
      return [org, year, contact];
    };
    for (const lines of [
      ['机关名称 青山县民政局', '年度 2025', '联系电话 0951-8225123', '联系地址 人民路8号'],
      ['单位名称　青山县民政局', '报告年度　2025年', '电话\t0951-8225123', '地 址  人民路8号'],
      ['机 关 名 称  青山县民政局', '年   度  2025', '电话 0951-8225123  地址 人民路8号'],
      ['机关名称 青山县民政局  年度 2025  联系电话 0951-8225123 联系地址 人民路8号'],
      ['机关名称 青山县民政局\n年度 2025\n联系电话 0951-8225123\n联系地址 人民路8号'],
    ])
      assert.deepEqual(said(...lines), values, lines.join());
    assert.equal(said('机关名称 盖章', '年度 2025', '联系电话 1', '联系地址 2')[0], '');
    assert.equal(said('机关名称 青山县民政局', '年度 待定', '联系电话 1', '联系地址 2')[1], null);
  });
  it('may stand in one cell as a whole, also a long one', () => {
    const fields = `机关名称：青山县民政局\n年度：2025\n联系地址：${'某'.repeat(120)}\n联系电话：0951-8225123`;
    for (const text of [fields, fields.replace(/\n/g, '  ')]) {
      const { org, year, contact } = read({ 1: [text] });
      assert.deepEqual(
        [org, year, contact],
        ['青山县民政局', 2025, { address: '某'.repeat(120), telephone: '0951-8225123' }],
      );
    }
    assert.equal(read({ 1: [`${'联系方式'.repeat(30)}。机关名称：甲局 年度：2025 电话：1`] }).org, '');
    assert.equal(read({ 1: [fields.replace('某', '某'.repeat(1000))] }).org, '');
  });
  it('may name the body beside 单位 or 机关 alone, and nothing else there', () => {
    for (const label of ['单位', '机关', '部门', '机构', '单 位：']) {
      assert.equal(read({ ...three, 1: [label, '青山县民政局（盖章）'] }).org, '青山县民政局', label);
      assert.equal(read({ ...three, 1: [`${label.replace('：', '')}：青山县民政局`] }).org, '青山县民政局');
      assert.equal(read({ ...three, 1: [label, '件'] }).org, '', label);
    }
    assert.equal(read({ ...three, 1: ['单位：件'], 4: ['电话：1'] }).org, '');
  });
  it('may name the body and the year together', () => {
    const { 2: _, ...others } = three;
    const said = (...row: readonly string[]) => {
      const { org, year } = read({ ...others, 1: row, 4: ['联系电话', '1'] });
      return [org, year];
    };
    for (const text of [
      '青山县民政局2025年度',
      '青山县民政局 2025年',
      '青山县民政局（2025年度）',
      '2025年度青山县民政局',
      '青山县民政局2025年政府信息公开工作年度报告',
      '青山县民政局2025年度（盖章）',
    ])
      for (const label of ['机关名称', '机关名称及年度', '机关名称、年份'])
        assert.deepEqual(said(label, text), ['青山县民政局', 2025], text);
    assert.deepEqual(said('机关名称及年度：青山县民政局2025年'), ['青山县民政局', 2025]);
    assert.deepEqual(said('机关名称', '青山县民政局（本级）'), ['青山县民政局（本级）', null]);
    assert.deepEqual(said('机关名称', '青山县第2025中学'), ['青山县第2025中学', null]);
    const both = read({ ...three, 1: ['机关名称', '青山县民政局2024年度'] });
    assert.deepEqual([both.org, both.year], ['青山县民政局', 2025]);
    assert.deepEqual(both.remarks, [
      { kind: 'titleYear', said: 2024, year: 2025, isName: true, address: '表!B1' },
    ]);
  });
  it('takes no year for a label with a number before it', () => {
    const { org, year } = read({ ...three, 2: ['报告年度', '2025年度'], 4: ['3.联系电话', '1'] });
    assert.deepEqual([org, year], ['青山县民政局', 2025]);
  });
});
