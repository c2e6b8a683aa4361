import type { Edition } from '../../core/form/edition.js';

/** What follows the label of a field in a sentence. */
const VALUE = '\\s*(?:为|[:：])\\s*([^，。；,;\\s][^，。；,;\\n]{0,80})';
/** What the fields hold whose form is fixed. */
const FORMS: Readonly<Record<string, RegExp>> = {
  postcode: /^\d{6}$/,
  telephone: /^[（(]?\d[\d\-—－()（）\s、/转]{5,40}$/,
  mail: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  address: /^(?!https?:|www\.)[\p{Script=Han}\d][^@]*$/u,
};

/** A label by which the preface of a report names a field: `电话` for 联系电话. */
const PART = /〔，([^：〕]+)：\{([^}]+)\}〕/g;

/**
 * The fields of the cover that the preface of a report states, by their codes. The edition's own preface says
 * by which words.
 */
export function findContact(preface: readonly string[], edition: Edition): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const names = edition.preface.flatMap((text) => [...text.matchAll(PART)]);
  for (const [, short = '', label = ''] of names) {
    const code = edition.cover.find((field) => field.label === label)?.code;
    const form = FORMS[code ?? ''];
    if (code === undefined || !form) continue;
    const said = new RegExp(`(?:${label}|${short})${VALUE}`, 'g');
    for (const text of preface) {
      const value = [...text.slice(0, 2000).matchAll(said)]
        .map(([, each = '']) => each.replace(/[）)]?\s*$/, ''))
        .find((each) => form.test(each));
      if (value !== undefined && !found.has(code)) found.set(code, value);
    }
  }
  return found;
}
