import { isUnitLine } from '../../core/form/besideTable.js';
import { fold, likeness, stripNumber } from '../../core/form/fold.js';
import type { TextBlock } from '../../index.js';
import { isFigure, isUnitText } from './blockLabels.js';
import type { BlockLines, NamedLines } from './blockLines.js';
import { isLabelText, type Labels } from './labelsOn.js';
import type { Lines } from './lineUp.js';

/** Labels less alike than this are different labels. */
const ALIKE = 0.5;
/** One character may be part of any label. */
const SHORTEST = 2;
/** So many heads are quoted. */
const MOST_QUOTED = 4;

/** A line of a block whose label is in other words than that of the line of the sheet that it goes to. */
export interface OtherWords {
  readonly text: string;
  readonly label: string;
}

/** The labels that name a row or a column alone. */
function labelsAt(places: ReadonlyMap<string, number>, place: number): readonly string[] {
  return [...places].flatMap(([label, at]) => (at === place ? [label] : []));
}

/**
 * True where a line that no label names may go to a place: it has no label, or one of the place shortened or
 * in similar words. Other words may be a line that the form does not have: 其中：网络申请.
 */
export function mayStandAt(text: string, places: ReadonlyMap<string, number>, place: number): boolean {
  return text === '' || labelsAt(places, place).some((label) => isSimilar(text, label));
}

/** True for a text that is the label shortened, or in similar words, numbers aside. */
export function isSimilar(text: string, official: string): boolean {
  const [key, label] = [stripNumber(fold(text)), stripNumber(official)];
  return isShortened(key, label) || likeness(key, label) >= ALIKE;
}

/** True where the characters of a text are those of a label in its order, some left out: 企业 for 商业企业. */
function isShortened(key: string, label: string): boolean {
  let from = 0;
  for (const letter of key) {
    const at = label.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return key.length >= SHORTEST;
}

/** The lines of a block that go to a place by its order though their labels are in other words. */
export function inOtherWords(
  { texts, named }: NamedLines,
  lines: Lines,
  places: ReadonlyMap<string, number>,
): readonly OtherWords[] {
  return texts.flatMap((text, at) => {
    const place = lines[at];
    if (place === undefined || named[at] !== undefined || text === '') return [];
    const label = labelsAt(places, place).find((each) => isSimilar(text, each));
    return label === undefined ? [] : [{ text, label }];
  });
}

/** What is said of the figures of another year. */
const OF_OTHER_YEAR = /[上去前]年|同期|\d{4}/;

/**
 * The words over the figures of a block whose rows are named that are none for the columns of the sheet, as
 * quarters or departments; undefined where there are none. A row with one place needs no name of a column.
 */
export function otherHeads(
  block: TextBlock,
  { size: { sides, heads }, rows, columns }: BlockLines,
  labels: Labels,
  placesOf: (row: number) => readonly number[],
): readonly string[] | undefined {
  const first = rows.named.findIndex((row) => row !== undefined);
  if (sides === 0 || first < 0 || columns.named.some((column) => column !== undefined)) return undefined;
  const places = placesOf(rows.named[first] ?? 0);
  return block
    .slice(0, heads + first)
    .map((row) => row.slice(sides))
    .find((row) => {
      const over = row.filter((text) => text !== '' && !isUnitText(text) && !isUnitLine(fold(text)));
      if (over.length === 0 || over.some((text) => isFigure(text) || isLabelText(text, labels))) return false;
      if (places.length === 1 && over.length === 1) return OF_OTHER_YEAR.test(over[0] ?? '');
      return !row.every((text, c) => mayStandAt(text, labels.columns, places[c] ?? 0));
    })
    ?.filter((text) => text !== '');
}

/** Says which lines in other words are taken for which of the form, so that the user is asked. */
export function tellOtherWords(lines: readonly OtherWords[]): readonly string[] {
  return lines.map(
    ({ text, label }) => `“${text}”按位置当作“${label}”，请核对；不是同一项就取消，改好名称再粘贴。`,
  );
}

/** Says why nothing of a block was written whose columns are none of the sheet. */
export function tellOtherHeads(texts: readonly string[], sheet: string): string {
  const quoted = texts.slice(0, MOST_QUOTED).map((text) => `“${text}”`);
  const more = texts.length > MOST_QUOTED ? '等' : '';
  return `${quoted.join('')}${more}不是${sheet}的列，分不清各数属于哪一列，没有写入；请把列名改成${sheet}的列名再粘贴。`;
}
