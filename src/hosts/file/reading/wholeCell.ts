import { plainText } from './plainText.js';

/** A cell that is written as nearly all are, as its markup states it. */
export interface WholeCell {
  readonly reference: string;
  readonly style: string | undefined;
  readonly type: string | undefined;
  readonly formula: string | undefined;
  readonly value: string | undefined;
  /** How many tags and attributes it has. */
  readonly markup: number;
  /** The place after it. */
  readonly end: number;
}

/** Text without what means another character, and without what XML forbids. */
export const PLAIN_TEXT = String.raw`[^<&\]\0-\x08\x0b-\x1f\ufffe\uffff]*`;

/** Such text, which may have the entities of XML too. */
const WRITTEN_TEXT = `${PLAIN_TEXT}(?:&(?:lt|gt|amp|quot|apos);${PLAIN_TEXT})*`;

/** `<c r="B5" s="2" t="s">`, each but the place at will. */
const START = String.raw`<c r="(\w+)"(?: s="(\d+)")?(?: t="(\w+)")?`;
/** `<f>SUM(B2:B4)</f><v>7</v>`, each at will. */
const CONTENT = `(?:<f>(${WRITTEN_TEXT})</f>)?(?:<v>(${WRITTEN_TEXT})</v>)?`;
const CELL = new RegExp(`${START}(?:/>|>${CONTENT}</c>)`, 'y');

/** The cell that is written as a whole at a place; undefined for none, or one that is written otherwise. */
export function wholeCell(text: string, at: number): WholeCell | undefined {
  CELL.lastIndex = at;
  const [all, reference = '', style, type, formula, value] = CELL.exec(text) ?? [];
  if (all === undefined) return undefined;
  const attributes = Number(style !== undefined) + Number(type !== undefined);
  const elements = Number(formula !== undefined) + Number(value !== undefined);
  return {
    reference,
    style,
    type,
    formula: formula && plainText(formula),
    value: value && plainText(value),
    markup: 2 + attributes + elements,
    end: at + all.length,
  };
}
