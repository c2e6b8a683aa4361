import assert from 'node:assert/strict';
import { checkReport, Problem, readText } from '../../src/index.js';
import { assertGrowth } from '../time.js';

const least = { edition: '2021', tables: {} };
const cellOf = (row: string, person: unknown) => ({ ...least, tables: { requests: { [row]: { person } } } });
const feesOf = (amount: unknown) => ({ ...least, tables: { disclosure: { fees: { amount } } } });
const wrong: readonly (readonly [string, unknown, string])[] = [
  ['no JSON', '{', 'notJson'],
  ['a list', [], 'notReport'],
  ['no tables', { edition: '2021' }, 'notReport'],
  ['an edition that is not', { ...least, edition: '1999' }, 'unknownEdition'],
  ['a cell that is not', { ...least, tables: { requests: { received: { dog: 1 } } } }, 'unknownCell'],
  [
    'a value of the wrong kind',
    { ...least, tables: { requests: { received: { person: [1] } } } },
    'wrongValue',
  ],
  [
    'money in a count',
    { ...least, tables: { requests: { received: { person: { value: '1', unit: null } } } } },
    'wrongValue',
  ],
  ['tables that are none', { ...least, tables: 3 }, 'wrongField'],
  ['a row that is none', { ...least, tables: { requests: { received: 3 } } }, 'wrongField'],
  ['a year that is none', { ...least, year: 'x' }, 'wrongField'],
  ['a chapter that is not', { ...least, chapters: { seventh: [] } }, 'wrongField'],
  ['prose that is no list', { ...least, chapters: { other: '无。' } }, 'wrongField'],
  ['notes that are no list', { ...least, notes: {} }, 'wrongField'],
  ['a note that is none', { ...least, notes: ['已核实'] }, 'wrongField'],
  ['a note of another kind', { ...least, notes: [{ finding: '', about: '', text: 3 }] }, 'wrongField'],
  [
    'controls in a note',
    { ...least, notes: [{ finding: 'a\u0000', about: '', text: '一' }] },
    'wrongCharacter',
  ],
  ['control characters', { ...least, org: 'a\u0000b' }, 'wrongCharacter'],
  ['half a character', { ...least, org: '\ud800' }, 'wrongCharacter'],
  ['half a character in a cell', cellOf('received', { text: 'a\udc00' }), 'wrongCharacter'],
  ['what is no character', cellOf('received', { text: 'a\uffffb' }), 'wrongCharacter'],
  ['what is no character in a typed cell', cellOf('received', '1\ufffe'), 'wrongCharacter'],
  ['a control character in a unit', feesOf({ value: '1', unit: '\u0001' }), 'wrongCharacter'],
  ['what is no character in a chapter', { ...least, chapters: { other: ['\uffff'] } }, 'wrongCharacter'],
  ['an edition of another kind', { ...least, edition: { toString: 1 } }, 'wrongField'],
  ['an edition that is a list', { ...least, edition: [['2021']] }, 'wrongField'],
  ['no edition in its field', { ...least, edition: null }, 'wrongField'],
  ['digits as the unit of money', feesOf({ value: '1', unit: '5' }), 'wrongValue'],
  ['thousands as the unit of money', feesOf({ value: '1', unit: ',000万元' }), 'wrongValue'],
  ['full-width digits as the unit of money', feesOf({ value: '1', unit: '５万元' }), 'wrongValue'],
  ['a unit that is no text', feesOf({ value: '1', unit: 5 }), 'wrongValue'],
  ['both a text and an amount', feesOf({ text: '/', value: '1', unit: null }), 'wrongValue'],
  ['a stray field in a cell', feesOf({ value: '1', unit: null, note: '' }), 'wrongValue'],
  [
    'a number beyond all',
    `{"edition":"2021","tables":{"requests":{"received":{"person":1e400}}}}`,
    'wrongValue',
  ],
  [
    'less than all numbers',
    `{"edition":"2021","tables":{"requests":{"received":{"person":-1e400}}}}`,
    'wrongValue',
  ],
  ['an edition twice', `{"edition":"2019","edition":"2021","tables":{}}`, 'repeatedKey'],
  [
    'a cell twice',
    `{"edition":"2021","tables":{"requests":{"received":{"person":1,"per\\u0073on":2}}}}`,
    'repeatedKey',
  ],
  [
    'a key twice where nothing is read',
    `{"edition":"2021","tables":{},"x":[{"a":1,"b":{"a":2}},{"a":1,"a":1}]}`,
    'repeatedKey',
  ],
  ['a paragraph that no cell holds', { ...least, chapters: { other: ['无'.repeat(32_768)] } }, 'textTooLong'],
  ['a name that no cell holds', { ...least, org: '县'.repeat(32_768) }, 'textTooLong'],
  ['a number that no cell holds', cellOf('received', { text: '9'.repeat(32_768) }), 'textTooLong'],
  ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000), 'notReport'],
  ['lists in lists without an end', '['.repeat(100_000), 'notJson'],
  [
    'lists in lists for a name',
    `{"edition":"2021","tables":{},"org":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'wrongField',
  ],
  [
    'lists in lists for an edition',
    `{"tables":{},"edition":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'wrongField',
  ],
  ['a later schema', { ...least, schemaVersion: 2 }, 'wrongField'],
  [
    'keys of every object',
    { ...least, tables: JSON.parse('{"__proto__":{"received":{"person":1}}}') },
    'unknownCell',
  ],
];

describe('a report file in JSON', () => {
  for (const [title, file, code] of wrong) {
    it(`with ${title} is refused`, () =>
      assert.throws(
        () => readText(typeof file === 'string' ? file : JSON.stringify(file)),
        (error) => error instanceof Problem && error.code === code,
      ));
  }
  it('says blank for what it does not say', () => {
    const { report } = readText(JSON.stringify(least));
    assert.deepEqual(
      [report.org, report.year, report.contact, report.chapters],
      ['', null, {}, { overview: [], problems: [], other: [] }],
    );
    assert.ok(report.readings.every((reading) => reading === null));
  });
  it('keeps notes for findings it does not know, one line of each paragraph, and drops those that say nothing', () => {
    const { report } = readText(
      JSON.stringify({
        ...least,
        notes: [
          { finding: 'later  x ', about: '甲\n乙', text: ' 一 \r\n\r\n二' },
          { finding: 'money', text: '　' },
          { text: '三' },
        ],
      }),
    );
    assert.deepEqual(report.notes, [
      { finding: 'later x', about: '甲 乙', text: '一\n二' },
      { finding: '', about: '', text: '三' },
    ]);
  });
  it('may say numbers and amounts as they are typed', () => {
    const { report } = readText(
      JSON.stringify({
        ...least,
        tables: {
          disclosure: { fees: { amount: '1.5万元' } },
          requests: { received: { person: '１２', company: -1 } },
        },
      }),
    );
    assert.deepEqual(
      report.readings.filter((reading) => reading !== null),
      [{ value: '1.5', unit: '万元' }, 12, -1],
    );
  });
  it('may begin with a byte order mark', () =>
    assert.equal(readText(`\ufeff${JSON.stringify(least)}`).report.edition.id, '2021'));
  it('may hold as much in a paragraph as a cell, and more in several lines', () => {
    const { report } = readText(
      JSON.stringify({ ...least, chapters: { other: [`${'无'.repeat(32_767)}\n${'有'.repeat(32_767)}`] } }),
    );
    assert.deepEqual(
      report.chapters['other']?.map(({ length }) => length),
      [32_767, 32_767],
    );
  });
  it('has keys that differ, whatever stands in its texts and in other objects', () => {
    const text =
      '{"edition":"2021","tables":{"disclosure":{}},"org":"\\"org\\":1,{\\\\","year":2023,"notes":[{"text":"a"},{"text":"b"}]}';
    assert.equal(readText(text).report.year, 2023);
  });
  it('names the key that it has twice', () => {
    assert.throws(
      () =>
        readText(
          '{"edition":"2021","org":"甲","tables":{"requests":{"received":{"person":1},"received":{}}}}',
        ),
      (error) => error instanceof Problem && error.facts['key'] === 'tables.requests.received',
    );
  });
  it('is told for the fields that were not read', () => {
    const file = JSON.parse(
      '{"edition":"2021","tables":{},"organ":"甲","__proto__":1,"contact":{"fax":"1","mail":"a@b"},"notes":[{"text":"一","by":"乙"},{"text":"二","by":"乙"}],"draft":true}',
    );
    const read = readText(JSON.stringify(file));
    assert.deepEqual(read.remarks, [
      { kind: 'strayFields', fields: ['organ', '__proto__', 'contact.fax', 'notes.by'] },
    ]);
    assert.deepEqual(
      checkReport(read)
        .findings.filter(({ rule }) => rule === 'stray')
        .map(({ message }) => message),
      ['报告 JSON 里的 organ、__proto__、contact.fax、notes.by 不是报告的内容，没有读取，请核对名称'],
    );
    assert.deepEqual(readText(JSON.stringify(least)).remarks, []);
  });
  it('of almost 10 MB is read in time that grows with its size #slow', async () => {
    const fileOf = (count: number) =>
      JSON.stringify({
        ...least,
        chapters: { other: Array.from({ length: count }, (_, at) => `第 ${at} 段，共 1 件。`) },
        x: Array.from({ length: count }, (_, at) => ({ [`k${at}`]: '"\\' })),
      });
    const [small, large] = [fileOf(10_000), fileOf(160_000)];
    assert.ok(large.length > 6_000_000 && large.length < 10_000_000);
    await assertGrowth({ short: () => readText(small), long: () => readText(large), most: 64 });
  });
});
