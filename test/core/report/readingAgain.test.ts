import fc from 'fast-check';
import assert from 'node:assert/strict';
import { formOf, type Cell } from '../../../src/core/form/form.js';
import { readValue, showReading, type Raw } from '../../../src/core/form/number.js';
import { fromJsonReading, toJsonReading } from '../../../src/core/report/reportJson.js';
import { editions } from '../../../src/index.js';

/** What people type, what web pages leave, and any number that a workbook can hold. */
const raws: fc.Arbitrary<Raw> = fc.oneof(
  fc.integer({ min: -3000, max: 3000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(null, true, false, '=', 0.1 + 0.2, Number.MAX_SAFE_INTEGER, 2 ** 53),
  fc
    .array(fc.constantFrom(...'0123456789９，,. 　+-－−—/无件个人万元亿千约=\u200b￥'), {
      minLength: 0,
      maxLength: 9,
    })
    .map((signs) => signs.join('')),
  fc
    .tuple(fc.nat(99_999), fc.constantFrom('', '件', '元', '万元', ' 万元', '.50', ',000'))
    .map((parts) => parts.join('')),
);

/** One cell of each kind, with a unit of its column and without. */
const cells = [
  ...new Map(
    editions.flatMap((edition) =>
      formOf(edition).cells.map((cell) => [`${cell.kind} ${cell.unit ?? ''}`, cell]),
    ),
  ).values(),
];
const title = ({ kind, unit }: Cell) => `${kind}${unit === undefined ? '' : ` in ${unit}`}`;

describe('what was read of a cell', () => {
  for (const cell of cells) {
    const read = (raw: Raw) => readValue(raw, cell.kind, cell.unit);

    it(`reads the same where it is shown and typed again: ${title(cell)}`, () => {
      fc.assert(
        fc.property(raws, (raw) => {
          const reading = read(raw);
          assert.deepEqual(read(showReading(reading, cell.kind)), reading);
        }),
        { numRuns: 3000, seed: 15, endOnFailure: true },
      );
    });
    it(`reads the same from JSON: ${title(cell)}`, () => {
      fc.assert(
        fc.property(raws, (raw) => {
          const reading = read(raw);
          const kept: unknown = JSON.parse(JSON.stringify(toJsonReading(reading, cell)));
          assert.deepEqual(fromJsonReading(kept, cell), reading);
        }),
        { numRuns: 3000, seed: 16, endOnFailure: true },
      );
    });
  }
});
