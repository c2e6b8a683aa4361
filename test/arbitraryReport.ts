import fc from 'fast-check';
import type { Edition } from '../src/core/form/edition.js';
import { formOf, type Cell } from '../src/core/form/form.js';
import type { Reading } from '../src/core/form/number.js';
import { tidyNote, type Note } from '../src/core/report/note.js';
import { contactFields, proseChapters, type Report } from '../src/core/report/report.js';

/**
 * Text as people write it, and text that must not be interpreted: formulas, markup, quotes, rare characters.
 */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '政',
      '公开',
      '２',
      '3',
      '=1+1',
      '<b>',
      '&amp;',
      '"',
      "'",
      '（一）',
      '{',
      '}',
      '〔',
      '〕',
      ' ',
      '\u3000',
      '，',
      '𠮷',
      'é',
      '-',
      '+',
      '@',
      '。',
      ']]>',
      '\\',
      '_x000D_',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `文${parts.join('')}。`.trim());

const count: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 12, arbitrary: fc.nat(2000) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom<Reading>(-3, 1.5, Number.MAX_SAFE_INTEGER) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Reading>(
      { text: '/', offer: 0 },
      { text: '—', offer: 0 },
      { text: '无', offer: 0 },
      { text: '12件', offer: 12 },
      { text: '若干' },
      { text: '#REF!' },
      { text: '9007199254740993' },
    ),
  },
);
const change: fc.Arbitrary<Reading> = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.constant(null));
const digits = fc
  .tuple(fc.nat(99_999_999), fc.integer({ min: 0, max: 4 }))
  .map(([size, places]) => (size / 10 ** places).toFixed(places));

function amountFor({ unit }: Cell): fc.Arbitrary<Reading> {
  const units = fc.constantFrom('万元', '元', '亿元', ...(unit === undefined ? [null] : []));
  return fc.oneof(fc.record({ value: digits, unit: units }, { noNullPrototype: true }), fc.constant(null));
}

/** Notes of one or more paragraphs: for existing findings, for unknown ones, and without a finding. */
const arbitraryNote: fc.Arbitrary<Note> = fc
  .record(
    {
      finding: fc.constantFrom(
        '',
        'money disclosure.fees.amount',
        'relation disclosure.normative: inForce = last.inForce + issued - repealed',
        '=later 规则',
      ),
      about: fc.oneof(arbitraryText, fc.constantFrom('', '六、其他需要报告的事项')),
      text: fc
        .array(fc.oneof(arbitraryText, fc.constantFrom('机关名称', '一、总体情况', '说明')), {
          minLength: 1,
          maxLength: 3,
        })
        .map((lines) => lines.join('\n')),
    },
    { noNullPrototype: true },
  )
  .map((note) => tidyNote(note) ?? note);

/** Any report of an edition, right or wrong, with blanks and unreadable cells. */
export function arbitraryReport(edition: Edition): fc.Arbitrary<Report> {
  const readings = formOf(edition).cells.map((cell) =>
    cell.kind === 'money' ? amountFor(cell) : cell.kind === 'change' ? change : count,
  );
  const contact = Object.fromEntries(
    contactFields(edition).map(({ code }) => [code, fc.option(arbitraryText, { nil: '' })]),
  );
  const chapters = Object.fromEntries(
    proseChapters(edition).map(({ code }) => [code, fc.array(arbitraryText, { maxLength: 4 })]),
  );
  return fc.record(
    {
      edition: fc.constant(edition),
      org: fc.oneof(arbitraryText, fc.constant('')),
      year: fc.oneof(fc.integer({ min: 2019, max: 2099 }), fc.constant(null)),
      contact: fc
        .record(contact, { noNullPrototype: true })
        .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))),
      chapters: fc.record(chapters, { noNullPrototype: true }),
      notes: fc.array(arbitraryNote, { maxLength: 4 }),
      readings: fc.tuple(...readings),
    },
    { noNullPrototype: true },
  );
}
