/**
 * Radicals of the supplement, each before the character that it looks like. Unicode's normalisation knows
 * those of the Kangxi block and two of these; of two it knows the form that simplified texts do not have.
 */
const LOOKS =
  '⼾户⾭青⺁厂⺇几⺈刀⺊卜⺌小⺒巳⺓幺⺝月⺟母⺠民⺧牛⺩王⺬示⻁虎⻃西⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  [...LOOKS.matchAll(/(.)(.)/gu)].map(([, radical = '', character = '']) => [radical, character]),
);

/** The radicals of the compatibility blocks, which texts copied from a PDF have in place of characters. */
export const RADICALS = /[\u2e80-\u2fd5]/g;

/** A text of the same length in which characters stand for the radicals that look like them. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (sign) => CHARACTERS.get(sign) ?? sign.normalize('NFKC'));
}
