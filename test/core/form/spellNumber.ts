/** A number below 10^12 in Chinese numerals, by the grammar of counting, from the largest unit down. */
export function spellNumber(number: number): string {
  if (number < 10) return '零一二三四五六七八九'.charAt(number);
  const units: readonly (readonly [number, string])[] = [
    [1e8, '亿'],
    [1e4, '万'],
    [1e3, '千'],
    [100, '百'],
    [10, '十'],
  ];
  const [size, name] = units.find(([each]) => number >= each) ?? [1, ''];
  const rest = number % size;
  const zero = rest > 0 && rest < size / 10 ? '零' : '';
  return spellNumber(Math.floor(number / size)) + name + (rest === 0 ? '' : zero + spellNumber(rest));
}
