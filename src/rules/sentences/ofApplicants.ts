import type { Subject } from '../../core/check/rule.js';
import { gather, groupBy } from '../../core/form/group.js';
import { applicantsIn } from './applicantMeaning.js';
import type { Claim } from './claim.js';
import { groundOf } from './grounds.js';
import { RECEIVED, totalOf } from './rowNames.js';

const TOTAL = totalOf(RECEIVED);

/**
 * The same claims where a sentence goes on about one kind of applicants: in 商业企业申请5件，已答复4件 the answers
 * may be those to enterprises. Where the sentence has told all requests before, they are all answers.
 */
export function withApplicants(claims: readonly Claim[], subject: Subject): readonly Claim[] {
  let column: string | undefined;
  let row: Claim | undefined;
  let [isWhole, isPart] = [false, false];
  return withoutTwice(claims).map((claim, at) => {
    const before = claims[at - 1];
    if (before?.stated.sentence !== claim.stated.sentence)
      [column, row, isWhole, isPart] = [undefined, undefined, false, false];
    else if (isApart(before, claim)) [column, isPart] = [undefined, false];
    const { key, isPart: isOne = false } = claim.meaning;
    if (key === TOTAL) isWhole = true;
    const applicants = applicantsIn(key);
    if (applicants !== undefined) {
      column = applicants;
      return row ? ofRow(claim, row, subject) : claim;
    }
    row = claim;
    if (isOne) isPart = true;
    else if (isPart && !isWhole) return { ...claim, isOfPart: true, isOfFew: true };
    return column === undefined || isWhole ? claim : ofColumn(claim, column, subject);
  });
}

/** The applicants of what was counted before: 结转4件，其中自然人2件. */
function ofRow(claim: Claim, { meaning }: Claim, subject: Subject): Claim {
  const columns = claim.meaning.sums.join().match(/(?<!- [\w.]+)\.\w+(?=,|$)/g);
  const own = [...new Set(columns)].flatMap((column) =>
    meaning.sums.flatMap((sum) => groundOf(sum.replaceAll('.total', column), subject) ?? []),
  );
  const key = meaning.key === TOTAL ? claim.meaning.key : `${meaning.key} of ${claim.meaning.key}`;
  return { ...claim, meaning: { ...claim.meaning, key }, grounds: [...claim.grounds, ...own] };
}

/** True where a semicolon parts two claims of a sentence. */
function isApart(before: Claim, { stated }: Claim): boolean {
  return stated.chapter.text.slice(before.stated.quantity.end, stated.quantity.at).includes(';');
}

function ofColumn(claim: Claim, column: string, subject: Subject): Claim {
  const { meaning, grounds } = claim;
  if (!meaning.key.startsWith('requests.')) return claim;
  const own = meaning.sums.flatMap((sum) => groundOf(sum.replaceAll('.total', `.${column}`), subject) ?? []);
  return { ...claim, grounds: [...grounds, ...own], isOfPart: true };
}

/** Two numbers of one thing in one sentence are of two parts of it: 殡葬类予以公开6件；养老类予以公开5件. */
function withoutTwice(claims: readonly Claim[]): readonly Claim[] {
  return gather(
    groupBy(claims, ({ stated }) => stated.sentence),
    (each) => {
      if (each.length === 1) return each;
      const first = new Map(each.map(({ meaning, stated }) => [meaning.key, stated.quantity.value]));
      const isTwice = ({ meaning: { key }, stated }: Claim) => first.get(key) !== stated.quantity.value;
      const twice = new Set(each.filter(isTwice).map(({ meaning }) => meaning.key));
      return twice.size === 0
        ? each
        : each.map((claim) => (twice.has(claim.meaning.key) ? { ...claim, isOfPart: true } : claim));
    },
  );
}
