import assert from 'node:assert/strict';
import { Problem, readText } from '../../src/index.js';

const least = { edition: '2021', tables: {} };
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
});
