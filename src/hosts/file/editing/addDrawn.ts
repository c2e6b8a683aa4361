import { strFromU8, unzipSync } from 'fflate';
import type { Layout } from '../../../core/draw/layout.js';
import { appendWorksheet } from '../parts/appendWorksheet.js';
import { ensureStyles } from '../parts/ensureStyles.js';
import { readPart, writePart, type Parts } from '../parts/parts.js';
import { placeStyles } from '../parts/styles.js';
import { namespaceOf } from '../parts/workbook.js';
import { attributeOf, setAttribute } from '../xml/attributes.js';
import { applyEdits } from '../xml/edit.js';
import { childrenNamed, childrenOf, openingsNamed, rootOf } from '../xml/elements.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The attributes that name the format of a row, of a column and of a cell. */
const FORMAT_OF = { row: 's', col: 'style', c: 's' } as const;

/** The lists that a format of cells refers to, and the attribute that does. */
const REFERRED = [
  ['fonts', 'fontId'],
  ['fills', 'fillId'],
  ['borders', 'borderId'],
] as const;

/**
 * Adds sheets to a package as the program draws them: a cover, a chapter, notes, a log, last year's
 * report. Their names, alarms
 * and print areas are not taken along; no such sheet has alarms or names.
 */
export async function addDrawn(parts: Parts, layouts: readonly Layout[]): Promise<void> {
  if (layouts.length === 0) return;
  const { drawWorkbook } = await import('../drawing/drawWorkbook.js');
  const drawn = unzipSync(await drawWorkbook(layouts));
  const textOf = (name: string) => strFromU8(drawn[name] ?? new Uint8Array());
  const formats = takeStyles(parts, textOf('xl/styles.xml'));
  const texts = stringsIn(textOf('xl/sharedStrings.xml'));
  for (const [at, { sheet }] of layouts.entries()) {
    const xml = withInlineTexts(withFormats(textOf(`xl/worksheets/sheet${at + 1}.xml`), formats), texts);
    appendWorksheet(parts, sheet, xml.replace(MAIN, namespaceOf(parts)));
  }
}

/** Adds the formats of a drawn workbook to the styles of a package; tells the new index of each. */
function takeStyles(parts: Parts, drawn: string): readonly number[] {
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespaceOf(parts)}"></styleSheet>`;
  const part = ensureStyles(parts, empty);
  let xml = readPart(parts, part);
  const place = (list: Parameters<typeof placeStyles>[1], items: readonly string[]) => {
    const placed = placeStyles(xml, list, items);
    xml = placed.xml;
    return placed.at;
  };
  const taken = new Map(REFERRED.map(([list, name]) => [name, place(list, itemsOf(drawn, list))]));
  place('cellStyleXfs', []);
  const formats = itemsOf(drawn, 'cellXfs').map((format) => {
    const root = rootOf(format);
    const moved = REFERRED.map(([, name]) => {
      const index = taken.get(name)?.[Number(attributeOf(format, root, name) ?? 0)] ?? 0;
      return setAttribute(format, root, name, String(index));
    });
    return applyEdits(format, [...moved, setAttribute(format, root, 'xfId', '0')]);
  });
  const at = place('cellXfs', formats);
  writePart(parts, part, xml);
  return at;
}

function itemsOf(styles: string, list: string): readonly string[] {
  const [element] = childrenNamed(styles, rootOf(styles), list);
  return element ? childrenOf(styles, element).map(({ start, end }) => styles.slice(start, end)) : [];
}

function withFormats(xml: string, formats: readonly number[]): string {
  const root = rootOf(xml);
  const edits = (['row', 'col', 'c'] as const).flatMap((name) =>
    openingsNamed(xml, root, name).flatMap((opening) => {
      const format = attributeOf(xml, opening, FORMAT_OF[name]);
      const moved = format === undefined ? undefined : formats[Number(format)];
      return moved === undefined ? [] : [setAttribute(xml, opening, FORMAT_OF[name], String(moved))];
    }),
  );
  return applyEdits(xml, edits);
}

/** The content of each shared text of a drawn workbook. */
function stringsIn(xml: string): readonly string[] {
  if (xml === '') return [];
  return childrenNamed(xml, rootOf(xml), 'si').map(({ openEnd, closeStart }) =>
    xml.slice(openEnd, closeStart),
  );
}

/** A sheet of a drawn workbook with its texts in its cells. */
function withInlineTexts(xml: string, texts: readonly string[]): string {
  return xml.replace(
    /(<c [^>]*?) t="s"([^>]*)><v>(\d+)<\/v>/g,
    (_, start: string, end: string, index: string) =>
      `${start} t="inlineStr"${end}><is>${texts[Number(index)] ?? ''}</is>`,
  );
}
