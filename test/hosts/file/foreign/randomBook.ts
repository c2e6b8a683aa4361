import { zipSync, strToU8 } from 'fflate';
import { seededRandom, type Random } from '../../../../bench/random.js';
import { cellAddress } from '../../../../src/core/draw/address.js';
import type { Sheet, SheetCell } from '../../../../src/core/draw/sheet.js';
import type { Files } from '../editParts.js';
import { randomCell, type WrittenContent } from './randomCells.js';

/** A workbook with random cells, and what is to be read from it. */
export interface RandomBook {
  readonly files: Files;
  readonly bytes: Uint8Array;
  readonly sheets: readonly Sheet[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DAY = 86_400_000;

/** Names of sheets as a package writes them, and as they are. */
const NAMES = [
  ['表一', '表一'],
  ['表 二', '表 二'],
  ['A &amp; B', 'A & B'],
  ['“四”', '“四”'],
] as const;

/** The workbook of a seed: always the same. */
export function randomBook(seed: number): RandomBook {
  const random = seededRandom(seed);
  const isFrom1904 = random.below(4) === 0;
  const isStale = random.below(4) === 0;
  const shared: string[] = [];
  const share = (xml: string) => shared.push(xml) - 1;
  const days = (value: number) =>
    new Date((value - (isFrom1904 ? 24_107 : 25_569)) * DAY).toISOString().slice(0, 10);
  const made = NAMES.slice(0, 1 + random.below(NAMES.length)).map(([written, name]) => {
    const sheet = randomSheet(random, () => randomCell(random, share, days));
    const state = ['', ' state="hidden"', ' state="veryHidden"', ' state="visible"'][random.below(4)]!;
    return { written, name, state, ...sheet };
  });
  const files = filesOf(made, shared, isFrom1904, isStale);
  return {
    files,
    bytes: zipSync(files, { level: 1 }),
    sheets: made.map(({ name, state, cells }) => ({
      name,
      hidden: /idden/.test(state),
      ...(state.includes('veryHidden') ? { isVeryHidden: true } : {}),
      ...(isStale ? { isStale } : {}),
      cells,
    })),
  };
}

interface MadeSheet {
  readonly xml: string;
  readonly cells: readonly SheetCell[];
}

/** A few rows with gaps; a reference may be left out where the place follows from the one before. */
function randomSheet(random: Random, next: () => WrittenContent): MadeSheet {
  const isMerged = random.below(3) === 0;
  const cells: SheetCell[] = [];
  const rows: string[] = [];
  let row = 0;
  for (let at = 0; at < 6; at += 1) {
    const rowGap = random.below(3) === 0 ? 1 + random.below(9) : 0;
    row += 1 + rowGap;
    let column = 0;
    const written = Array.from({ length: random.below(7) }, () => {
      const gap = random.below(3) === 0 ? 1 + random.below(30) : 0;
      column += 1 + gap;
      const { attributes, inside, content } = next();
      const isCovered = isMerged && row <= 3 && column <= 3 && row + column > 2;
      if (!isCovered && content) cells.push({ row, column, ...content });
      const place = gap > 0 || random.below(2) === 0 ? ` r="${cellAddress(row, column)}"` : '';
      return `<c${place}${attributes}>${inside}</c>`;
    });
    const place = rowGap > 0 || random.below(2) === 0 ? ` r="${row}"` : '';
    rows.push(`<row${place}>${written.join('')}</row>`);
  }
  const merges = isMerged ? '<mergeCells count="1"><mergeCell ref="A1:C3"/></mergeCells>' : '';
  const xml = `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`;
  return { xml, cells };
}

function filesOf(
  sheets: readonly { readonly written: string; readonly state: string; readonly xml: string }[],
  shared: readonly string[],
  isFrom1904: boolean,
  isStale: boolean,
): Files {
  const listed = sheets.map(
    ({ written, state }, at) => `<sheet name="${written}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`,
  );
  const linked = sheets.map((_, at) => link(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  const typed = sheets.map((_, at) => typeOf(`xl/worksheets/sheet${at + 1}.xml`, 'worksheet'));
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${typeOf('xl/workbook.xml', 'sheet.main')}${typeOf('xl/styles.xml', 'styles')}${typeOf('xl/sharedStrings.xml', 'sharedStrings')}${typed.join('')}</Types>`,
    '_rels/.rels': relationships([link('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${isFrom1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets><calcPr calcId="1"${isStale ? ' fullCalcOnLoad="1"' : ''}/></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...linked,
      link('rId90', 'styles', 'styles.xml'),
      link('rId91', 'sharedStrings', 'sharedStrings.xml'),
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared.map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)]));
}

function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function typeOf(part: string, kind: string): string {
  return `<Override PartName="/${part}" ContentType="${TYPE}.${kind}+xml"/>`;
}

/** The formats that `FORMATS` names. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="General&quot;day&quot;"/><numFmt numFmtId="166" formatCode="[Red]General\\d"/></numFmts><fonts count="2"><font><sz val="11"/><name val="A"/></font><font><strike/><sz val="11"/><name val="A"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14" fontId="1"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="166" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`;
