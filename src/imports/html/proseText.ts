import { PICTURE_SHOWN } from '../../core/report/unready.js';
import { textJoiner } from '../pieces/pageText.js';
import { formLine } from './formLine.js';

/** How a text of prose looks. */
interface ProseLook {
  readonly isRaised: boolean;
  /** True where nobody sees it. */
  readonly isUnseen: boolean;
  readonly isUnderlined?: boolean;
}

/** Joins the texts of one line of prose after the other. */
export interface ProseText {
  readonly add: (text: string, look: ProseLook) => void;
  /** Adds a picture, a formula or another thing that stands in the line without being text. */
  readonly addPicture: () => void;
  readonly endLine: () => void;
  /** Takes the lines so far, without what nobody sees beside what one does. */
  readonly take: () => readonly string[];
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SAYS_ANYTHING = /[\p{L}\p{N}]/u;
/** Stands for a picture while a line is joined; it is no character of any text. */
const PICTURE = '\ufffe';
/** A picture within a sentence, in the place of a word or a figure. */
const IN_SENTENCE =
  /(?<=[\p{L}\p{N}：:] ?)\ufffe[\ufffe ]*(?=[\p{L}\p{N}。，、；,;%％）)])|^[\ufffe ]+(?=[件条次份个元万项年月日%％])/gu;
const SENTENCE = /[。，；]/;

/**
 * Texts of prose; `unseen` gets what is left out of them. A line that nobody sees is one whose ground is not
 * known, and stays. Raised digits right behind a figure are none of its own: 34¹
 */
export function proseText(unseen: string[]): ProseText {
  const [all, seen, hidden, line] = [textJoiner(), textJoiner(), textJoiner(), formLine()];
  let endsInDigit = false;
  const addSeen = (text: string) => {
    if (text !== '') for (const joiner of [all, seen]) joiner.add(text);
  };
  return {
    add: (text, { isRaised, isUnseen, isUnderlined = false }) => {
      if (line.keepsBack(text, isUnderlined)) return;
      addSeen(line.end());
      const said = isRaised && endsInDigit ? raised(text) : text;
      endsInDigit = /\d$/.test(said);
      all.add(said);
      (isUnseen ? hidden : seen).add(said);
    },
    addPicture: () => {
      addSeen(line.end() + PICTURE);
    },
    endLine: () => {
      addSeen(line.endLine());
      all.endLine();
      seen.endLine();
    },
    take: () => {
      addSeen(line.endLine());
      const [whole, lines, left] = [all.take(), seen.take(), hidden.take().join('')];
      endsInDigit = false;
      if (lines.length === 0 || !SAYS_ANYTHING.test(left)) return whole.flatMap(withoutPictures);
      unseen.push(left);
      return lines.flatMap(withoutPictures);
    },
  };
}

function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)] ?? digit);
}

/** A line with a sign for each picture within its sentences, and without the others. */
function withoutPictures(line: string): readonly string[] {
  if (!line.includes(PICTURE)) return [line];
  const shown = SENTENCE.test(line) ? line.replace(IN_SENTENCE, PICTURE_SHOWN) : line;
  const text = shown.replaceAll(PICTURE, '').replace(/ +/g, ' ').trim();
  return text === '' ? [] : [text];
}
