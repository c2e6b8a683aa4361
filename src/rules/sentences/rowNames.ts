// The rows that sentences speak of by what they stand for, and not by words of a list. Each name is written
// here alone; `codes.test.ts` holds it against the editions.

/** The account of a year, as its relation has it: received + carriedIn = processed + carriedOut. */
export const RECEIVED = 'requests.received';
export const CARRIED_IN = 'requests.carriedIn';
export const PROCESSED = 'requests.processed';
export const CARRIED_OUT = 'requests.carriedOut';

/** Results of requests: disclosed in full, in part, not handled, and handled otherwise. */
export const GRANTED = 'requests.granted';
export const PARTIAL = 'requests.partial';
export const DECLINED = 'requests.declined';
export const OTHER_HANDLING = 'requests.otherHandling';

/** Documents that are issued: rules, and those below them. */
export const REGULATIONS = 'disclosure.regulations';
export const NORMATIVE = 'disclosure.normative';

/** Cases of reconsideration, suits, and both kinds of suits. */
export const REVIEW = 'disputes.review';
export const SUITS = 'disputes.suits';
export const DIRECT_SUIT = 'disputes.directSuit';
export const SUIT_AFTER_REVIEW = 'disputes.suitAfterReview';

/** Some rows together in one column: `disputes.review.upheld + disputes.suits.upheld`. */
export function sumIn(column: string, ...rows: readonly string[]): string {
  return rows.map((row) => `${row}.${column}`).join(' + ');
}

/** Some rows together in total: `requests.received.total + requests.carriedIn.total`. */
export function totalOf(...rows: readonly string[]): string {
  return sumIn('total', ...rows);
}

/** A row in total without others: `requests.received.total - requests.carriedOut.total`. */
export function totalWithout(row: string, ...others: readonly string[]): string {
  return [row, ...others].map((each) => totalOf(each)).join(' - ');
}

/** What is decided of some kinds of cases: all without those that are pending. */
export function settledOf(...rows: readonly string[]): string {
  return [totalOf(...rows), ...rows.map((row) => `${row}.pending`)].join(' - ');
}

/** All requests that there were to answer. */
export const ALL_RECEIVED = totalOf(RECEIVED, CARRIED_IN);
/** The answers to requests of the same year. */
export const ANSWERED_OF_YEAR = totalWithout(RECEIVED, CARRIED_OUT);
/** What was disclosed, in full or in part. */
export const DISCLOSED = totalOf(GRANTED, PARTIAL);
