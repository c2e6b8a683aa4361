/** What a number format shows nothing of: colours, gaps, quotes around blanks, escaped blanks. */
const NOTHING_SHOWN = /\[(?!h+\]|m+\]|s+\])[^\]]*\]|[_*].|"\s*"|\\\s|\s/gi;
/** A condition at the beginning of a section: `[=0]`, `[<1000]`. */
const CONDITION = /\[([<>]=?|=|<>)\s*(-?\d+(?:\.\d+)?)\]/;
/** The most characters of a format that are looked at; Excel keeps 255. */
const LONGEST = 300;

/** A part of a number format between semicolons. */
interface FormatSection {
  readonly isBlank: boolean;
  readonly holds: ((value: number) => boolean) | undefined;
}

/** Tells the numbers that a format does not show: all by `;;;`, zeros by `0;-0;;@`; undefined for none. */
export function hiddenBy(format: string): ((value: number) => boolean) | undefined {
  if (!format.includes(';')) return undefined;
  const sections = sectionsOf(format.slice(0, LONGEST)).map(readSection);
  if (!sections.some(({ isBlank }) => isBlank)) return undefined;
  return (value) => sectionFor(value, sections)?.isBlank === true;
}

/** The sections of a format; a semicolon in quotes or behind a backslash parts none. */
function sectionsOf(format: string): readonly string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"?|\\.?|[^"\\;]+|;/g))
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  return sections;
}

function readSection(section: string): FormatSection {
  const [, sign, bound] = CONDITION.exec(section) ?? [];
  return {
    isBlank: section.replace(NOTHING_SHOWN, '') === '',
    holds: sign === undefined ? undefined : (value) => compare(value, sign, Number(bound)),
  };
}

function compare(value: number, sign: string, bound: number): boolean {
  if (sign === '<>') return value !== bound;
  if (value === bound) return sign.includes('=');
  return value < bound ? sign.startsWith('<') : sign.startsWith('>');
}

/** The section by which a number is shown: by its condition, or else positive, negative, zero. */
function sectionFor(value: number, sections: readonly FormatSection[]): FormatSection | undefined {
  const numbers = sections.slice(0, 3);
  if (numbers.some(({ holds }) => holds))
    return numbers.find(({ holds }) => holds?.(value) === true) ?? numbers.find(({ holds }) => !holds);
  const at = value > 0 ? 0 : value < 0 ? 1 : 2;
  return at < numbers.length ? numbers[at] : numbers[0];
}
