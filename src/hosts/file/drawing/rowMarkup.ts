import { columnLetters } from '../../../core/draw/address.js';
import { fillFormula } from '../../../core/draw/references.js';
import type { AlikeRows, Placed } from '../../../core/draw/layout.js';
import type { Raw } from '../../../core/form/number.js';
import { cellText } from '../xml/cellText.js';
import { escapeXml } from '../xml/escapeXml.js';

/** Writes a row of values so many rows below the one that it looks like. */
type WriteRow = (values: readonly Raw[], down: number) => string;

/** A cell of the first row, and what it has in common with those below: its letters and its format. */
interface Column {
  readonly cell: Placed;
  readonly letters: string;
  readonly look: string;
}

/** How rows are written that look like the first, `drawn`: the markup of a row whose cells have no values. */
export function rowWriter({ pattern }: AlikeRows, drawn: string, sheet: string): WriteRow {
  const looks = new Map(
    [...drawn.matchAll(/<c r="([A-Z]+)\d+"( s="\d+")?/g)].map(([, letters, look = '']) => [letters, look]),
  );
  const columns = pattern.map((cell): Column => {
    const letters = columnLetters(cell.column);
    return { cell, letters, look: looks.get(letters) ?? '' };
  });
  const [, first = '1', height = ''] =
    /^<row r="(\d+)"( ht="[^"]*"(?: customHeight="1")?)?/.exec(drawn) ?? [];
  return (values, down) => {
    const row = Number(first) + down;
    const cells = columns.map(({ cell, letters, look }, at) => {
      const { type, content } = contentOf(values[at] ?? null, { ...cell, row }, sheet);
      return `<c r="${letters}${row}"${look}${type}>${formulaOf(cell, down)}${content}</c>`;
    });
    return `<row r="${row}"${height}>${cells.join('')}</row>`;
  };
}

function formulaOf({ formula }: Placed, down: number): string {
  return formula === undefined ? '' : `<f>${escapeXml(fillFormula(formula, down, 0))}</f>`;
}

/** The type of a cell and its value, which for a formula is the result. */
function contentOf(value: Raw, { row, column, formula }: Placed, sheet: string) {
  if (typeof value === 'number') return { type: '', content: `<v>${value}</v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', content: `<v>${value ? 1 : 0}</v>` };
  const text = escapeXml(cellText(value ?? '', { sheet, row, column }));
  if (formula !== undefined) return { type: ' t="str"', content: `<v>${text}</v>` };
  if (value === null) return { type: '', content: '' };
  return { type: ' t="inlineStr"', content: `<is><t xml:space="preserve">${text}</t></is>` };
}
