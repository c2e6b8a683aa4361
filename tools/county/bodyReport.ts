import { rightReport } from '../../src/core/check/example.js';
import type { Edition } from '../../src/core/form/edition.js';
import { formOf } from '../../src/core/form/form.js';
import { withCells, type Report } from '../../src/core/report/report.js';
import type { Reading } from '../../src/core/form/number.js';
import type { Chance } from '../damage/chance.js';
import { bodyText } from './bodyText.js';

const APPLICANTS = ['person', 'company', 'research', 'welfare', 'legal', 'otherBody'] as const;
/** The rows of 表三 that are no results. */
const OTHER_ROWS = ['received', 'carriedIn', 'processed', 'carriedOut'];

/** A right report of a body: its sums hold, which is seen to here by plain addition. */
export function bodyReport(edition: Edition, year: number, org: string, chance: Chance): Report {
  const figures = { ...disclosed(edition, chance), ...requested(edition, chance), ...disputed(chance) };
  const right = rightReport(edition);
  return { ...withCells(right, figures), org, year, chapters: bodyText(org, year, chance) };
}

type FiguresByName = Record<string, Reading>;

function requested(edition: Edition, chance: Chance): FiguresByName {
  const rows = [
    ...new Set(
      formOf(edition).cells.flatMap(({ table, row }) => (table.code === 'requests' ? row.code : [])),
    ),
  ];
  const results = rows.filter((row) => !OTHER_ROWS.includes(row));
  const figures: Record<string, number> = {};
  const put = (row: string, who: string, value: number) => {
    figures[`requests.${row}.${who}`] = value;
    figures[`requests.${row}.total`] = (figures[`requests.${row}.total`] ?? 0) + value;
  };
  for (const who of APPLICANTS) {
    const counts = results.map(() => (chance.once(4) ? chance.below(who === 'person' ? 40 : 9) : 0));
    const processed = counts.reduce((sum, value) => sum + value, 0);
    const carriedOut = chance.below(4);
    const carriedIn = Math.min(chance.below(4), processed + carriedOut);
    results.forEach((row, at) => put(row, who, counts[at] ?? 0));
    put('processed', who, processed);
    put('carriedOut', who, carriedOut);
    put('carriedIn', who, carriedIn);
    put('received', who, processed + carriedOut - carriedIn);
  }
  return figures;
}

function disputed(chance: Chance): FiguresByName {
  const counts = ['upheld', 'corrected', 'otherResult', 'pending'].map(
    (code) => [`disputes.review.${code}`, chance.below(5)] as const,
  );
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return { ...Object.fromEntries(counts), 'disputes.review.total': total };
}

function disclosed({ id }: Edition, chance: Chance): FiguresByName {
  const decisions = () => 1 + chance.below(900);
  const amount = { value: `${1 + chance.below(300)}.${1000 + chance.below(9000)}`, unit: '万元' };
  if (id === '2019')
    return {
      'disclosure.normative.made': 3,
      'disclosure.normative.published': 1 + chance.below(3),
      'disclosure.normative.inTotal': 3 + chance.below(60),
      'disclosure.permits.before': 10 + chance.below(50),
      'disclosure.permits.change': chance.below(9) - 4,
      'disclosure.permits.decisions': decisions(),
      'disclosure.penalties.before': 10 + chance.below(50),
      'disclosure.penalties.change': chance.below(9) - 4,
      'disclosure.penalties.decisions': decisions(),
      'disclosure.procurement.projects': 1 + chance.below(30),
      'disclosure.procurement.amount': amount,
    };
  const issued = chance.below(6);
  return {
    'disclosure.normative.issued': issued,
    'disclosure.normative.repealed': chance.below(3),
    'disclosure.normative.inForce': issued + chance.below(40),
    'disclosure.permits.decisions': decisions(),
    'disclosure.penalties.decisions': decisions(),
    'disclosure.coercions.decisions': chance.below(20),
    'disclosure.fees.amount': amount,
  };
}
