import type { Rule } from '../core/check/rule.js';
import { aspects } from './aspects.js';
import { charge } from './charge.js';
import { yearSaid } from './yearSaid.js';
import { amountOfLast } from './amountOfLast.js';
import { attachedText } from './attachedText.js';
import { attachments } from './attachments.js';
import { blank } from './blank.js';
import { chapter } from './chapter.js';
import { condition } from './condition.js';
import { count } from './count.js';
import { cover } from './cover.js';
import { edition } from './edition.js';
import { growth } from './growth.js';
import { invisible } from './invisible.js';
import { keptLast } from './keptLast.js';
import { label } from './label.js';
import { lostColumns } from './lostColumns.js';
import { mention } from './mention.js';
import { money } from './money.js';
import { partRows } from './partRows.js';
import { otherName } from './otherName.js';
import { prose } from './prose.js';
import { proseFigures } from './proseFigures.js';
import { proseNone } from './proseNone.js';
import { proseParts } from './proseParts.js';
import { proseChange } from './proseChange.js';
import { prosePercents } from './prosePercents.js';
import { proseTwice } from './proseTwice.js';
import { reason } from './reason.js';
import { relation } from './relation.js';
import { reserved } from './reserved.js';
import { sameProse } from './sameProse.js';
import { sameTable } from './sameTable.js';
import { shownOtherwise } from './shownOtherwise.js';
import { shownRounded } from './shownRounded.js';
import { sheets } from './sheets.js';
import { spaced } from './spaced.js';
import { signature } from './signature.js';
import { stored } from './stored.js';
import { stray } from './stray.js';
import { tornRows } from './tornRows.js';
import { unseenText } from './unseenText.js';
import { unspoken } from './unspoken.js';
import { unread } from './unread.js';
import { answerRate } from './answerRate.js';
import { cited } from './cited.js';
import { dated } from './dated.js';
import { directSuit } from './directSuit.js';
import { personal } from './personal.js';
import { duties } from './duties.js';
import { filledSum } from './filledSum.js';
import { problemsSaid } from './problemsSaid.js';
import { radical } from './radical.js';

/** Every rule, in the order in which its findings are told. */
export const rules: readonly Rule[] = [
  edition,
  label,
  sheets,
  unseenText,
  tornRows,
  lostColumns,
  attachments,
  otherName,
  relation,
  partRows,
  blank,
  unread,
  stored,
  invisible,
  shownOtherwise,
  shownRounded,
  spaced,
  count,
  condition,
  money,
  keptLast,
  amountOfLast,
  sameTable,
  growth,
  mention,
  reserved,
  cover,
  chapter,
  signature,
  prose,
  attachedText,
  sameProse,
  proseFigures,
  proseNone,
  proseParts,
  prosePercents,
  proseChange,
  proseTwice,
  unspoken,
  aspects,
  yearSaid,
  charge,
  answerRate,
  personal,
  cited,
  dated,
  directSuit,
  duties,
  filledSum,
  problemsSaid,
  radical,
  reason,
  stray,
];
