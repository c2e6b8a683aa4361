import { textJoiner } from '../pieces/pageText.js';

/** How a text of prose looks. */
interface ProseLook {
  readonly isRaised: boolean;
  /** True where nobody sees it. */
  readonly isUnseen: boolean;
}

/** Joins the texts of one line of prose after the other. */
export interface ProseText {
  readonly add: (text: string, look: ProseLook) => void;
  readonly endLine: () => void;
  /** Takes the lines so far, without what nobody sees beside what one does. */
  readonly take: () => readonly string[];
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SAYS_ANYTHING = /[\p{L}\p{N}]/u;

/**
 * Texts of prose; `unseen` gets what is left out of them. A line that nobody sees is one whose ground is not
 * known, and stays. Raised digits right behind a figure are none of its own: 34¹
 */
export function proseText(unseen: string[]): ProseText {
  const [all, seen, hidden] = [textJoiner(), textJoiner(), textJoiner()];
  let endsInDigit = false;
  return {
    add: (text, { isRaised, isUnseen }) => {
      const isMark = isRaised && endsInDigit;
      const said = isMark ? text.replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)] ?? digit) : text;
      endsInDigit = /\d$/.test(said);
      all.add(said);
      (isUnseen ? hidden : seen).add(said);
    },
    endLine: () => {
      all.endLine();
      seen.endLine();
    },
    take: () => {
      const [whole, lines, left] = [all.take(), seen.take(), hidden.take().join('')];
      endsInDigit = false;
      if (lines.length === 0 || !SAYS_ANYTHING.test(left)) return whole;
      unseen.push(left);
      return lines;
    },
  };
}
