import { fold } from '../../form/fold.js';
import type { View } from '../view/view.js';
import type { YearNamed } from './yearNamed.js';

/** A title has fewer characters. */
const LONGEST_TITLE = 80;
/** A year in a name or a title; 2021年版 is a form. */
const YEAR =
  /(?:^|\D)20(?<bare>\d\d)(?!\d|年?度?版)|(?:^|\D)(?<short>\d\d)年(?!度?版)|(?<own>[本今当]年)|[上去前往]一?年/;

/** The year that the name of a sheet says it is of (2022年表三, 上年), or else the first text on it. */
export function yearOfSheet({ sheet, keys }: View): YearNamed | undefined {
  const [first] = keys;
  const isTitle = first !== undefined && first.text.length < LONGEST_TITLE;
  return yearIn(sheet.name) ?? (isTitle ? yearIn(first.text) : undefined);
}

function yearIn(text: string): YearNamed | undefined {
  const found = YEAR.exec(fold(text));
  if (!found) return undefined;
  const { bare, short, own } = found.groups ?? {};
  const digits = bare ?? short;
  if (digits !== undefined) return 2000 + Number(digits);
  return own === undefined ? 'other' : 'own';
}
