/** Common characters of reports that no text in simplified characters has. */
const COMMON =
  /[開關與為這進過務實業國會時個來對發後從點經種動現學說電統認設計議監規則費決處請問題報導資訊聯絡網應當標準優質強們專機構組織黨辦縣區鄉鎮體條項類數據總結續審訴訟於]/g;
const HAN = /\p{Script=Han}/gu;

/** A text in traditional characters has this share of them among all; other texts have a name or two. */
const SHARE = 0.05;

/** True where paragraphs are written in traditional characters. */
export function isTraditionalText(paragraphs: readonly string[]): boolean {
  const common = countIn(paragraphs, COMMON);
  return common > 0 && common > countIn(paragraphs, HAN) * SHARE;
}

function countIn(texts: readonly string[], characters: RegExp): number {
  return texts.reduce((count, text) => count + (text.match(characters)?.length ?? 0), 0);
}
