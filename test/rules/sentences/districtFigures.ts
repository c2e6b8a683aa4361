const money = (value: string) => ({ value, unit: '万元' });

/** The cells of a row of 表三 by its kinds of applicants, as they stand in the table. */
function requests(row: string, ...values: readonly number[]): Readonly<Record<string, number>> {
  const columns = ['person', 'company', 'research', 'welfare', 'legal', 'otherBody'];
  return Object.fromEntries(columns.map((column, at) => [`requests.${row}.${column}`, values[at] ?? 0]));
}

/** A government of a district. */
export const district = {
  edition: '2021',
  org: '望川区人民政府',
  year: 2024,
  cells: {
    ...requests('received', 330, 41, 0, 1, 6, 4),
    ...requests('carriedIn', 14, 2),
    ...requests('granted', 96, 17, 0, 0, 3),
    ...requests('partial', 22, 3),
    ...requests('otherLaw', 2),
    ...requests('thirdParty', 3, 1),
    ...requests('internalAffairs', 7),
    ...requests('processInfo', 9, 2),
    ...requests('caseFile', 13),
    ...requests('inquiry', 3),
    ...requests('notHeld', 88, 12, 0, 1, 2, 1),
    ...requests('needsCreation', 9, 1),
    ...requests('unclear', 4),
    ...requests('petition', 21),
    ...requests('repeated', 8),
    ...requests('publication', 1),
    ...requests('reconfirm', 2),
    ...requests('lateCorrection', 10, 1),
    ...requests('miscellaneous', 24, 4, 0, 0, 1, 2),
    'disputes.review.upheld': 14,
    'disputes.review.corrected': 3,
    'disputes.review.otherResult': 5,
    'disputes.review.pending': 2,
    'disputes.directSuit.upheld': 3,
    'disputes.directSuit.otherResult': 2,
    'disputes.directSuit.pending': 1,
    'disputes.suitAfterReview.upheld': 5,
    'disputes.suitAfterReview.corrected': 1,
    'disputes.suitAfterReview.pending': 2,
    'disclosure.normative.issued': 13,
    'disclosure.normative.repealed': 7,
    'disclosure.normative.inForce': 86,
    'disclosure.permits.decisions': 42_187,
    'disclosure.penalties.decisions': 3296,
    'disclosure.coercions.decisions': 118,
    'disclosure.fees.amount': money('217.4'),
  },
};

/** A bureau of it, the year before. */
export const land = {
  edition: '2021',
  org: '望川区自然资源局',
  year: 2023,
  cells: {
    ...requests('received', 61, 9, 0, 0, 2, 1),
    ...requests('carriedIn', 4),
    ...requests('granted', 18, 4),
    ...requests('partial', 6, 1),
    ...requests('thirdParty', 0, 1),
    ...requests('internalAffairs', 1),
    ...requests('processInfo', 3),
    ...requests('notHeld', 15, 0, 0, 0, 2),
    ...requests('needsCreation', 2),
    ...requests('petition', 3),
    ...requests('repeated', 4),
    ...requests('lateCorrection', 2),
    ...requests('miscellaneous', 4, 2, 0, 0, 0, 1),
    'disputes.review.upheld': 4,
    'disputes.review.corrected': 1,
    'disputes.review.otherResult': 2,
    'disputes.directSuit.upheld': 1,
    'disputes.suitAfterReview.upheld': 1,
    'disputes.suitAfterReview.pending': 1,
    'disclosure.normative.issued': 2,
    'disclosure.normative.repealed': 1,
    'disclosure.normative.inForce': 11,
    'disclosure.permits.decisions': 1864,
    'disclosure.penalties.decisions': 92,
    'disclosure.coercions.decisions': 3,
    'disclosure.fees.amount': money('1035.2'),
  },
};
