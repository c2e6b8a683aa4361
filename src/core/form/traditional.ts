import { signTable } from './unseen.js';

/** The characters of the headings of chapters and of their words, each with the traditional ones for it. */
export const HEADING_CHARACTERS =
  '总總 体體 况況 动動 开開 处處 请請 复複復 议議 诉訴 讼訟 问問 题題 进進 难難 报報 项項';

const SIMPLIFIED = new Map(
  HEADING_CHARACTERS.split(' ').flatMap(([simplified = '', ...others]) =>
    others.map((each): [string, string] => [each, simplified]),
  ),
);
const OF_HEADINGS = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`);
const ALL_OF_HEADINGS = new RegExp(OF_HEADINGS, 'g');

/** A folded heading with the characters of the official ones: 總體情況 → 总体情况; any other text unchanged. */
export function simplifyHeading(key: string): string {
  // Most texts have none of them, which a replacement by a function is slow to find.
  if (!OF_HEADINGS.test(key)) return key;
  return key.replace(ALL_OF_HEADINGS, (character) => SIMPLIFIED.get(character) ?? character);
}

/** Common characters of reports that no text in simplified characters has. */
const COMMON = signTable(
  '開關與為這進過務實業國會時個來對發後從點經種動現學說電統認設計議監規則費決處請問題報導資訊聯絡網應當標準優質強們專機構組織黨辦縣區鄉鎮體條項類數據總結續審訴訟於',
);
const HAN = /\p{Script=Han}/gu;

/** A text in traditional characters has this share of them among all; other texts have a name or two. */
const SHARE = 0.05;

/** True where paragraphs are written in traditional characters. */
export function isTraditionalText(paragraphs: readonly string[]): boolean {
  const text = paragraphs.join('');
  let common = 0;
  for (let at = 0; at < text.length; at += 1) common += COMMON[text.charCodeAt(at)] ?? 0;
  return common > 0 && common > (text.match(HAN)?.length ?? 0) * SHARE;
}
