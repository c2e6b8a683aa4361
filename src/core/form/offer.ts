import { parseNumeral, tidy, valueOf } from './numeral.js';

/**
 * Why a text in a number cell is no number although it has one in it. `nought` stands for 0; `end` is
 * punctuation after it, as after the number of a line; `mark` is the mark of a footnote; `letter` is an O for
 * a 0; `point` is a comma for the point of an amount; `step` is a word for the sign of a change; `minus` are
 * brackets, a sign or a word for a minus; `dated` and `struck` come from the format of the cell.
 */
export type Why =
  | 'nought'
  | 'unit'
  | 'note'
  | 'end'
  | 'quote'
  | 'mark'
  | 'letter'
  | 'point'
  | 'step'
  | 'minus'
  | 'dated'
  | 'struck';

/** Why a text is no number, and the number it most likely stands for where that is sure. */
export interface Offer {
  readonly why: Why;
  readonly value?: number;
}

/** A slash, 无, up to three dashes, and what looks like 0. */
const NOUGHT = /^(?:[/\\]|无|[-‐-―−─]{1,3}|[零〇○OoОоΟο])$/;

/** What surrounds a number; the first group is the number. Written in normal width. */
const FORMS: readonly (readonly [Why, RegExp])[] = [
  ['dated', /^日期格式,原数 (.+)$/],
  ['struck', /^带删除线(?:或上下标|、上下标或看不见的字),(?:余 )?(.*?),?原文 /],
  // A note that corrects the number would make it doubtful.
  ['note', /^([^(]+?) ?\((?=[^()]*\p{Script=Han})(?![^()]*(?:应为|应是|改为|更正|误))[^()]{2,}\)?$/u],
  ['quote', /^['"`´‘’“”]([^'"`´‘’“”]+)['"`´‘’“”]?$/],
  ['end', /^(.+?)[、､;。｡.,:]$/],
  ['unit', /^(.+?) ?(?:人次|[件个项宗条次人份家期起元])$/],
  ['mark', /^(.+?) ?(?:[¹²³⁰⁴-⁹₀-₉①-⓿❶-➓]+|[[〔【][^\]〕】]{1,4}[\]〕】]|[*※†]+)$/],
];

/** A text without any of these has no number and no nought in it. */
const SEED = /[\d０-９/／\\＼无\-－‐-―−─零〇○OoＯｏОоΟο]/;

/** An O among digits. */
const LETTERED = /^(?=.*\d)(?=.*[Oo])[\dOo]+$/;

/** A comma that parts no thousands, as some write a point: `12,5`, `402,2137`. */
const POINT = /^\d+,(?:\d{1,2}|\d{4})$/;

/** A change with a word for its sign: `减4`, `增加12件`. */
const STEP = /^(增加|减少|增|减|[↑↓]) ?(\d.*)$/;
const DOWN = /[减↓]/;

/** A negative number as accounts and programs write it, or in a word: `(7)`, `(-7)`, `△7`, `7-`, `负7`. */
const MINUS = /^(?:-?\(-?(\d[\d,]*)\)|[负△﹣] ?(\d.*)|(\d[\d,]*)-)$/;

/** The days of Excel from 2000 to 2099: such a number was most likely typed as a date. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];
/** So much of a text that has struck-out characters is kept. */
const MOST_KEPT = 40;

/** What a cell with the format of a date says in place of its number, or of its day where it has none. */
export function datedText(value: number | string): string {
  return `日期格式，原数 ${value}`;
}

/** What a cell says some of whose characters are struck out, raised, lowered or not seen. */
export function struckText(whole: string, plain: string): string {
  const left = plain.trim() === '' ? '' : `余 ${plain.slice(0, MOST_KEPT)}，`;
  return `带删除线、上下标或看不见的字，${left}原文 ${whole.slice(0, MOST_KEPT)}`;
}

/** A longer text is no number with something around it. */
const LONGEST = 1000;

/** Why a text is no number and what it offers; undefined where no number is to be seen in it. */
export function offerIn(raw: string): Offer | undefined {
  return raw.length <= LONGEST && mayHoldNumber(raw) ? seek(tidy(raw)) : undefined;
}

/** False for a text in which there can be no number: most labels. */
export function mayHoldNumber(text: string): boolean {
  return SEED.test(text);
}

function seek(text: string, not: readonly Why[] = []): Offer | undefined {
  if (NOUGHT.test(text)) return { why: 'nought', value: 0 };
  if (LETTERED.test(text)) return withValue('letter', text.replace(/o/gi, '0'));
  if (POINT.test(text)) return withValue('point', text.replace(',', '.'));
  const [, sign, step] = STEP.exec(text) ?? [];
  if (step !== undefined) return withValue('step', `${DOWN.test(sign ?? '') ? '-' : ''}${step}`);
  const signed = MINUS.exec(text)?.slice(1).join('');
  if (signed !== undefined) return withValue('minus', `-${signed}`);
  for (const [why, form] of FORMS) {
    const inner = not.includes(why) ? undefined : form.exec(text)?.[1];
    const offer = inner === undefined ? undefined : withValue(why, inner, not);
    if (offer && (offer.value !== undefined || why === 'dated' || why === 'struck')) return offer;
  }
  return undefined;
}

/** A number may have more around it, `12件（…）`, but not the same twice. */
function withValue(why: Why, inner: string, not: readonly Why[] = []): Offer {
  const numeral = parseNumeral(inner);
  const value = numeral ? valueOf(numeral) : why === 'dated' ? undefined : seek(inner, [...not, why])?.value;
  const isDay = why === 'dated' && value !== undefined && value >= FIRST_DAY && value <= LAST_DAY;
  return value === undefined || isDay ? { why } : { why, value };
}
