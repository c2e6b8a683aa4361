import type { Edition } from '../../core/form/edition.js';

/** What follows the label of a field in a sentence: 电话：, 电话/传真为, 电话（传真）：, 电话 before its digits. */
const VALUE =
  '(?:[/／、]传真|[（(][^（）()\\d]{1,8}[）)])?\\s*(?:为|是|[:：]|(?=[（(]?\\d))\\s*([^，。；,;\\s][^，。；,;\\n]{0,80})';
/** The next label behind a blank: 青山路1号 邮编：. */
const NEXT_LABEL = /\s+(?=[^\s:：]{2,12}[:：]).*$/;
/** What goes on behind a comma within an address: the house or the room. */
const OF_ADDRESS =
  /^[，,][^，。；,;:：\n]{1,30}?(?:[号楼层室栋座幢院厅]|大厦|中心|窗口)(?=[，。；,;\n）)]|$)/;
/** What stands in the place of a field in a sentence of the preface. */
const FILLED = '([^，。；“”\\n]{1,60})';
/** What the fields hold whose form is fixed. */
const FORMS: Readonly<Record<string, RegExp>> = {
  postcode: /^\d{6}$/,
  telephone: /^[（(]?\d[\d\-—－()（）\s、/转]{5,40}$/,
  mail: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  address: /^(?!https?:|www\.)[\p{Script=Han}\d][^@]*$/u,
};
/** A label of so many characters says which field it is: 邮箱 for 电子邮箱. */
const SHORTEST_LABEL = 2;
/** The most characters of a paragraph in which fields are sought. */
const LONGEST = 2000;

/** A label by which the preface of a report names a field: `电话` for 联系电话. */
const PART = /〔，([^：〕]+)：\{([^}]+)\}〕/g;
/** A sentence of the preface that is there where its fields are filled. */
const SENTENCE = /〔([^〕，][^〕]*)〕/g;

/**
 * The fields of the cover that the preface of a report states, by their codes. The edition's own preface says
 * by which words.
 */
export function findContact(preface: readonly string[], edition: Edition): ReadonlyMap<string, string> {
  const texts = preface.map((text) => text.slice(0, LONGEST));
  const codes = new Map(edition.cover.map(({ label, code }) => [label, code]));
  const found = new Map(edition.preface.flatMap((text) => fieldsIn(text, texts, codes)));
  for (const [, short = '', label = ''] of edition.preface.flatMap((text) => [...text.matchAll(PART)])) {
    const code = codes.get(label);
    const names = [label, short, label.slice(-SHORTEST_LABEL)].join('|');
    const value = code === undefined ? undefined : valueAfter(`(?:${names})`, texts, FORMS[code]);
    if (code !== undefined && value !== undefined) found.set(code, value);
  }
  return found;
}

/** The first text after a label that has the form of its field. */
function valueAfter(label: string, texts: readonly string[], form: RegExp | undefined): string | undefined {
  const said = new RegExp(`${label}${VALUE}`, 'g');
  return texts
    .flatMap((text) => [...text.matchAll(said)].map((match) => wholeValue(match, form === FORMS.address)))
    .find((value) => form?.test(value) === true);
}

/** A value up to the next label, with what goes on behind a comma where it is an address. */
function wholeValue({ 0: said, 1: value = '', index, input }: RegExpExecArray, isAddress: boolean): string {
  const rest = isAddress ? OF_ADDRESS.exec(input.slice(index + said.length))?.[0] : undefined;
  return withoutEnd(`${value}${rest ?? ''}`.replace(NEXT_LABEL, ''));
}

/** A value up to a bracket that was opened before it. */
function withoutEnd(value: string): string {
  let depth = 0;
  for (const [at, sign] of [...value].entries()) {
    if (/[（([]/.test(sign)) depth += 1;
    else if (/[）)\]]/.test(sign)) depth -= 1;
    if (depth < 0) return [...value].slice(0, at).join('').trim();
  }
  return value.trim();
}

/** The fields that a sentence of the edition's preface has, where the preface of the report has it too. */
function fieldsIn(
  official: string,
  texts: readonly string[],
  codes: ReadonlyMap<string, string>,
): readonly (readonly [code: string, value: string])[] {
  return [...official.matchAll(SENTENCE)].flatMap(([, sentence = '']) => {
    const labels = [...sentence.matchAll(/\{([^}]+)\}/g)].map(([, label = '']) => label);
    const filled = new RegExp(sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, FILLED));
    const values = texts.map((text) => filled.exec(text)).find((match) => match !== null) ?? [];
    return labels.flatMap((label, at) => {
      const [code, value] = [codes.get(label), values[at + 1]?.trim() ?? ''];
      return code === undefined || value === '' ? [] : [[code, value] as const];
    });
  });
}
