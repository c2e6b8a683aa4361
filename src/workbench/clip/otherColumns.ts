import { parseAddress } from '../../core/draw/address.js';
import { tablesOf, type Table } from '../../core/form/edition.js';
import { leaves } from '../../core/form/outline.js';
import type { ReadResult } from '../../index.js';
import { isSimilar, tellOtherHeads, tellOtherWords, type OtherWords } from './otherWords.js';

/** The tables of a page whose columns are none of the form, by their codes, and what is said of them. */
export interface OtherColumns {
  readonly codes: ReadonlySet<string>;
  readonly remarks: readonly string[];
}

/**
 * Finds the tables with columns of other words, which the reader takes by their order: most of them quarters
 * or departments, or a few of them named otherwise, which are told alone.
 */
export function otherColumns(read: ReadResult): OtherColumns {
  const codes = new Set<string>();
  const remarks: string[] = [];
  for (const table of tablesOf(read.report.edition)) {
    const labels = new Set(table.bands.flatMap(({ columns }) => leaves(columns).map(({ label }) => label)));
    const others = wordsOver(table, read).filter(
      ({ text, label }) => labels.has(label) && text !== '' && !isSimilar(text, label),
    );
    const isOther = others.length * 2 >= labels.size;
    if (isOther) codes.add(table.code);
    remarks.push(
      ...(isOther
        ? [
            tellOtherHeads(
              others.map(({ text }) => text),
              table.name,
            ),
          ]
        : tellOtherWords(others)),
    );
  }
  return { codes, remarks };
}

/** The labels of a table that the reader found in other words, on the sheets on which its figures stand. */
function wordsOver({ code }: Table, { addresses, remarks }: ReadResult): readonly OtherWords[] {
  const sheets = new Set(
    [...addresses].flatMap(([name, address]) =>
      name.startsWith(`${code}.`) ? [parseAddress(address).sheet] : [],
    ),
  );
  return remarks.flatMap((remark): readonly OtherWords[] => {
    const isHere = remark.kind === 'label' && sheets.has(parseAddress(remark.address).sheet);
    return isHere ? [{ text: remark.found, label: remark.official }] : [];
  });
}
