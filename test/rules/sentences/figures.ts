import { withCells, type Report } from '../../../src/core/report/report.js';
import { rightReport } from '../../../src/core/check/example.js';
import { leaves } from '../../../src/core/form/outline.js';
import { formOf, findCell } from '../../../src/core/form/form.js';
import type { Reading } from '../../../src/core/form/number.js';
import { total } from '../../../src/core/check/evaluate.js';
import { figuresOf } from '../../../src/core/check/figures.js';
import { editions } from '../../../src/index.js';
import { district, land } from './districtFigures.js';

/** The figures of a made-up body, from which all sums follow. */
interface MadeFigures {
  readonly edition: string;
  readonly org: string;
  readonly year: number;
  readonly cells: Readonly<Record<string, Reading>>;
}

const money = (value: string, unit: string): Reading => ({ value, unit });

/** Five bodies: bureaus and governments of the 2021 edition, a bureau of the 2019 edition. */
const MADE: Readonly<Record<'bureau' | 'city' | 'water' | 'district' | 'land', MadeFigures>> = {
  district,
  land,
  bureau: {
    edition: '2021',
    org: '青山县民政局',
    year: 2024,
    cells: {
      'requests.received.person': 20,
      'requests.received.company': 5,
      'requests.received.otherBody': 2,
      'requests.carriedIn.person': 3,
      'requests.granted.person': 10,
      'requests.granted.company': 3,
      'requests.partial.person': 2,
      'requests.internalAffairs.person': 1,
      'requests.processInfo.person': 1,
      'requests.processInfo.company': 1,
      'requests.notHeld.person': 3,
      'requests.notHeld.otherBody': 1,
      'requests.needsCreation.person': 1,
      'requests.petition.person': 1,
      'requests.repeated.person': 1,
      'requests.lateCorrection.person': 1,
      'disputes.review.upheld': 3,
      'disputes.review.corrected': 1,
      'disputes.review.pending': 1,
      'disputes.directSuit.upheld': 1,
      'disputes.directSuit.pending': 1,
      'disputes.suitAfterReview.upheld': 2,
      'disclosure.normative.issued': 6,
      'disclosure.normative.repealed': 2,
      'disclosure.normative.inForce': 41,
      'disclosure.permits.decisions': 1258,
      'disclosure.penalties.decisions': 37,
      'disclosure.fees.amount': money('12.36', '万元'),
    },
  },
  city: {
    edition: '2021',
    org: '临江市人民政府',
    year: 2023,
    cells: {
      'requests.received.person': 912,
      'requests.received.company': 118,
      'requests.received.welfare': 2,
      'requests.received.legal': 31,
      'requests.received.otherBody': 13,
      'requests.carriedIn.person': 40,
      'requests.carriedIn.company': 5,
      'requests.granted.person': 410,
      'requests.granted.company': 60,
      'requests.granted.legal': 12,
      'requests.granted.otherBody': 5,
      'requests.partial.person': 60,
      'requests.partial.company': 8,
      'requests.stateSecret.person': 1,
      'requests.otherLaw.person': 6,
      'requests.thirdParty.person': 10,
      'requests.thirdParty.company': 4,
      'requests.internalAffairs.person': 9,
      'requests.processInfo.person': 12,
      'requests.caseFile.person': 15,
      'requests.caseFile.company': 5,
      'requests.inquiry.person': 4,
      'requests.notHeld.person': 210,
      'requests.notHeld.company': 25,
      'requests.notHeld.legal': 10,
      'requests.needsCreation.person': 30,
      'requests.unclear.person': 12,
      'requests.petition.person': 45,
      'requests.repeated.person': 20,
      'requests.publication.person': 3,
      'requests.reconfirm.person': 6,
      'requests.lateCorrection.person': 11,
      'requests.miscellaneous.person': 30,
      'requests.miscellaneous.company': 8,
      'disputes.review.upheld': 52,
      'disputes.review.corrected': 11,
      'disputes.review.otherResult': 23,
      'disputes.review.pending': 9,
      'disputes.directSuit.upheld': 10,
      'disputes.directSuit.corrected': 1,
      'disputes.directSuit.otherResult': 3,
      'disputes.directSuit.pending': 4,
      'disputes.suitAfterReview.upheld': 20,
      'disputes.suitAfterReview.corrected': 2,
      'disputes.suitAfterReview.otherResult': 1,
      'disputes.suitAfterReview.pending': 3,
      'disclosure.regulations.issued': 2,
      'disclosure.regulations.repealed': 1,
      'disclosure.regulations.inForce': 35,
      'disclosure.normative.issued': 48,
      'disclosure.normative.repealed': 12,
      'disclosure.normative.inForce': 520,
      'disclosure.permits.decisions': 385_210,
      'disclosure.penalties.decisions': 91_230,
      'disclosure.coercions.decisions': 4507,
      'disclosure.fees.amount': money('8650.5', '万元'),
    },
  },
  water: {
    edition: '2019',
    org: '云岭县水务局',
    year: 2020,
    cells: {
      'requests.received.person': 41,
      'requests.received.company': 9,
      'requests.received.legal': 3,
      'requests.carriedIn.person': 2,
      'requests.carriedIn.company': 1,
      'requests.granted.person': 25,
      'requests.granted.company': 6,
      'requests.partial.person': 4,
      'requests.thirdParty.company': 1,
      'requests.caseFile.person': 2,
      'requests.notHeld.person': 5,
      'requests.unclear.legal': 1,
      'requests.repeated.person': 2,
      'requests.publication.legal': 1,
      'requests.otherHandling.person': 3,
      'disputes.review.upheld': 2,
      'disputes.review.otherResult': 1,
      'disputes.suitAfterReview.corrected': 1,
      'disputes.suitAfterReview.pending': 1,
      'disclosure.normative.made': 8,
      'disclosure.normative.published': 7,
      'disclosure.normative.inTotal': 60,
      'disclosure.permits.before': 12,
      'disclosure.permits.change': 3,
      'disclosure.permits.decisions': 640,
      'disclosure.penalties.before': 30,
      'disclosure.penalties.change': -2,
      'disclosure.penalties.decisions': 215,
      'disclosure.coercions.before': 5,
      'disclosure.coercions.decisions': 4,
      'disclosure.fees.before': 3,
      'disclosure.procurement.projects': 18,
      'disclosure.procurement.amount': money('402.2', '万元'),
    },
  },
};

export type Body = keyof typeof MADE;

/** The report of one of these bodies, every relation of which holds, with its prose. */
export function bodyReport(body: Body, overview: readonly string[]): Report {
  const { edition: id, org, year, cells } = MADE[body];
  const edition = editions.find((each) => each.id === id)!;
  const right = rightReport(edition);
  const given = withCells(right, cells);
  return { ...withSums(given), org, year, chapters: { ...right.chapters, overview } };
}

/** The same report with its sums: across, then down, then what is carried out. */
function withSums(report: Report): Report {
  const form = formOf(report.edition);
  let now = report;
  for (let pass = 0; pass < 3; pass += 1) {
    for (const { isSum, left, right } of form.relations) {
      const [sum] = right;
      if (isSum && sum) now = withCells(now, { [sum.cell]: total(left, figuresOf(now)) });
    }
    const columns = leaves(form.cells.find(({ table }) => table.code === 'requests')!.band.columns);
    for (const { code } of columns) {
      const { numbers } = figuresOf(now);
      const at = (row: string) => numbers[findCell(form, `requests.${row}.${code}`)!.index] ?? 0;
      const carriedOut = at('received') + at('carriedIn') - at('processed');
      now = withCells(now, { [`requests.carriedOut.${code}`]: carriedOut });
    }
  }
  return now;
}
