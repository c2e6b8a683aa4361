import type { View } from '../view/view.js';
import { yearWithin, type YearNamed } from './yearNamed.js';

/** A title has fewer characters. */
const LONGEST_TITLE = 80;
/** The year that the name of a sheet says it is of (2022年表三, 上年), or else the first text on it. */
export function yearOfSheet({ sheet, keys }: View): YearNamed | undefined {
  const [first] = keys;
  const isTitle = first !== undefined && first.text.length < LONGEST_TITLE;
  return yearWithin(sheet.name) ?? (isTitle ? yearWithin(first.text) : undefined);
}
