import { cellAddress } from '../../../../src/core/draw/address.js';
import { fillFormula } from '../../../../src/core/draw/references.js';
import type { Files } from '../editParts.js';
import { rewriteCells, rewriteRows, type WrittenCell, type WrittenRow } from './sheetRows.js';

/** Ways in which cells, rows and strings of the same workbook are written. */
export const cellForms: Readonly<Record<string, (files: Files) => Files>> = {
  'no r on rows and cells': (files) => rewriteRows(files, withoutPlaces),
  'r on the first cell of each row only': (files) => rewriteRows(files, withFirstPlaces),
  'inline strings': (files) => rewriteCells(files, (cell, shared) => inline(cell, shared, (text) => text)),
  'inline strings in runs': (files) => rewriteCells(files, (cell, shared) => inline(cell, shared, inRuns)),
  'inline strings with phonetic runs': (files) =>
    rewriteCells(files, (cell, shared) => inline(cell, shared, withPhonetics)),
  'shared strings in runs with phonetic runs': (files) =>
    mapStrings(files, (text) => withPhonetics(inRuns(text))),
  'shared strings in CDATA': (files) => mapStrings(files, inCdata),
  'shared strings as character references': (files) => mapStrings(files, asReferences),
  'strings as results of no formula': (files) => rewriteCells(files, asResult),
  'shared formulas': (files) => rewriteRows(files, withSharedFormulas),
  'array formulas': (files) => rewriteCells(files, asArray),
  'numbers in CDATA': (files) =>
    rewriteCells(files, (cell) => writeCell({ ...cell, value: numberInCdata(cell) })),
  'numbers with an exponent': (files) =>
    rewriteCells(files, (cell) => writeCell({ ...cell, value: withExponent(cell) })),
  'numbers with a decimal point': (files) =>
    rewriteCells(files, (cell) => writeCell({ ...cell, value: withPoint(cell) })),
  'blanks around numbers': (files) =>
    rewriteCells(files, (cell) => writeCell({ ...cell, value: cell.value && `\n ${cell.value} ` })),
  'the type n and attributes that no value needs': (files) =>
    rewriteCells(files, (cell) => writeCell(cell, ' cm="0" vm="0" ph="1"')),
  'elements of the future in cells': (files) =>
    rewriteCells(files, (cell) =>
      writeCell(cell, '', '<extLst><ext uri="{x}"><y:v xmlns:y="y">77</y:v></ext></extLst>'),
    ),
};

/** A cell with its address and, where they are given, more attributes and more content. */
function writeCell(
  cell: Omit<WrittenCell, 'value'> & { value?: string | undefined },
  more = '',
  inside = '',
): string {
  const { row, column, style, type, formula, value } = cell;
  const place = ` r="${cellAddress(row, column)}"`;
  return `<c${place} s="${style}" t="${type}"${more}>${contentOf(formula, value)}${inside}</c>`;
}

function contentOf(formula: string | undefined, value: string | undefined): string {
  return (formula === undefined ? '' : `<f>${formula}</f>`) + (value === undefined ? '' : `<v>${value}</v>`);
}

/** Rows and cells by their position alone: gaps are filled with empty ones. */
function withoutPlaces(rows: readonly WrittenRow[]): string {
  let written = 0;
  return rows
    .map(({ row, cells }) => {
      const gap = '<row/>'.repeat(row - written - 1);
      written = row;
      return `${gap}<row>${unplaced(cells, 0)}</row>`;
    })
    .join('');
}

function withFirstPlaces(rows: readonly WrittenRow[]): string {
  return rows
    .map(({ row, cells: [first, ...others] }) =>
      first
        ? `<row r="${row}">${writeCell(first)}${unplaced(others, first.column)}</row>`
        : `<row r="${row}"/>`,
    )
    .join('');
}

/** Cells after a column, without their addresses. */
function unplaced(cells: readonly WrittenCell[], after: number): string {
  let written = after;
  return cells
    .map(({ column, style, type, formula, value }) => {
      const gap = '<c/>'.repeat(column - written - 1);
      written = column;
      return `${gap}<c s="${style}" t="${type}">${contentOf(formula, value)}</c>`;
    })
    .join('');
}

/** A cell with its shared string written into it. */
function inline(cell: WrittenCell, shared: readonly string[], change: (text: string) => string): string {
  if (cell.type !== 's') return writeCell(cell);
  const place = `r="${cellAddress(cell.row, cell.column)}" s="${cell.style}"`;
  return `<c ${place} t="inlineStr"><is>${change(shared[Number(cell.value)] ?? '')}</is></c>`;
}

/** A text cut into runs of two characters, each with its own looks. */
function inRuns(string: string): string {
  return string.replace(/<t[^>]*>(.*?)<\/t>/gs, (_, text: string) =>
    (text.match(/(?:&[^;]+;|.){1,2}/gsu) ?? [''])
      .map((piece) => `<r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">${piece}</t></r>`)
      .join(''),
  );
}

function withPhonetics(string: string): string {
  return `${string}<rPh sb="0" eb="1"><t>ピン123</t></rPh><phoneticPr fontId="0" type="noConversion"/>`;
}

function inCdata(string: string): string {
  return string.replace(/(<t[^>]*>)(.*?)(<\/t>)/gs, (_, open: string, text: string, close: string) =>
    /[&]/.test(text) ? open + text + close : `${open}<![CDATA[${text}]]>${close}`,
  );
}

function asReferences(string: string): string {
  return string.replace(/(<t[^>]*>)(.*?)(<\/t>)/gs, (_, open: string, text: string, close: string) => {
    const written = text.replace(/[^\0-\x7f]/gu, (character, at: number) => {
      const code = character.codePointAt(0) ?? 0;
      return at % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
    });
    return open + written + close;
  });
}

/** `<si>` by `<si>`; the reader of the drawn workbook finds them in this form. */
function mapStrings(files: Files, change: (string: string) => string): Files {
  const name = 'xl/sharedStrings.xml';
  const xml = new TextDecoder().decode(files[name]);
  const changed = xml.replace(/<si>(.*?)<\/si>/gs, (_, inside: string) => `<si>${change(inside)}</si>`);
  return { ...files, [name]: new TextEncoder().encode(changed) };
}

/** A text as some writers write it: the result of a formula that there is not. */
function asResult(cell: WrittenCell, shared: readonly string[]): string {
  if (cell.type !== 's') return writeCell(cell);
  const text = /<t[^>]*>(.*?)<\/t>/s.exec(shared[Number(cell.value)] ?? '')?.[1] ?? '';
  return writeCell({ ...cell, type: 'str', value: text });
}

/** Formulas that say the same as the one to their left share it. */
function withSharedFormulas(rows: readonly WrittenRow[]): string {
  let group = -1;
  const inRow = (cells: readonly WrittenCell[]) =>
    cells
      .map((cell, at) => {
        const [before, after] = [cells[at - 1], cells[at + 1]];
        const follows = before?.formula !== undefined && cell.formula === fillFormula(before.formula, 0, 1);
        const leads =
          after?.formula !== undefined &&
          cell.formula !== undefined &&
          after.formula === fillFormula(cell.formula, 0, 1);
        if (!follows && !leads) return writeCell(cell);
        if (!follows) group += 1;
        const formula = follows
          ? `<f t="shared" si="${group}"/>`
          : `<f t="shared" ref="${cellAddress(cell.row, cell.column)}:${cellAddress(cell.row, cells.at(-1)?.column ?? cell.column)}" si="${group}">${cell.formula ?? ''}</f>`;
        const place = `r="${cellAddress(cell.row, cell.column)}" s="${cell.style}"`;
        return `<c ${place}>${formula}<v>${cell.value ?? ''}</v></c>`;
      })
      .join('');
  return rows.map(({ row, cells }) => `<row r="${row}">${inRow(cells)}</row>`).join('');
}

function asArray(cell: WrittenCell): string {
  const place = cellAddress(cell.row, cell.column);
  if (cell.formula === undefined) return writeCell(cell);
  return `<c r="${place}" s="${cell.style}"><f t="array" ref="${place}">${cell.formula}</f><v>${cell.value ?? ''}</v></c>`;
}

const isNumber = ({ type, value }: WrittenCell) => type === 'n' && value !== undefined;

function numberInCdata(cell: WrittenCell): string | undefined {
  return isNumber(cell) ? `<![CDATA[${cell.value ?? ''}]]>` : cell.value;
}

function withExponent(cell: WrittenCell): string | undefined {
  return isNumber(cell) ? Number(cell.value).toExponential().toUpperCase() : cell.value;
}

function withPoint(cell: WrittenCell): string | undefined {
  return isNumber(cell) && /^\d+$/.test(cell.value ?? '') ? `${cell.value ?? ''}.0` : cell.value;
}
