import type { PublishedCell, PublishedPart } from '../publishedParts.js';

const [WIDTH, HEIGHT] = [595, 842];
const [LEFT, TOP, BOTTOM] = [60, 80, 770];
const SIZE = 7;
/** The distance from the foot of one line to that of the next. */
const LEADING = 9;

/** What is drawn on a page, as the operators of its content. */
type Page = string[];

/** How the text of a PDF is encoded. */
export interface PdfEncoding {
  /** The codes of a text, as they are drawn. */
  readonly codesOf: (text: string) => string;
  /** The objects of the font and of the font within it, and of the map to Unicode; the font is object 3. */
  readonly fonts: (codes: readonly string[]) => readonly [string, string, string];
  /** Another font for figures, where they have one of their own. */
  readonly figures?: { readonly codesOf: (text: string) => string; readonly font: string };
}

/**
 * Draws a published report as a PDF: ruled tables that go on over the ends of pages, numbered pages. Every
 * other page is moved to the right by `inner` points, as for printing on both sides.
 */
export function pdfByHand(
  parts: readonly PublishedPart[],
  encoding: PdfEncoding = embeddedUnicode,
  inner = 0,
): Uint8Array {
  const pages: Page[] = [[]];
  let y = TOP;
  const turn = () => {
    pages.push([]);
    y = TOP;
  };
  for (const part of parts) {
    if (part.kind === 'line') {
      if (y + 2 * LEADING > BOTTOM) turn();
      write(pages.at(-1) as Page, part.text, LEFT, y + LEADING);
      y += 2 * LEADING;
    } else {
      y = drawTable(
        part.cells,
        y,
        (page) => {
          while (pages.length <= page) pages.push([]);
          return pages[page] as Page;
        },
        pages.length - 1,
      );
      while (y > HEIGHT) y -= HEIGHT;
      y += LEADING;
    }
  }
  pages.forEach((page, at) => write(page, `- ${at + 1} -`, 290, 810));
  pages.forEach((page, at) => page.unshift(`1 0 0 1 ${at % 2 === 0 ? 0 : inner} 0 cm`));
  return assemble(pages, encoding);
}

/** A row of a table: on which page it stands, and where. */
interface Band {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/** Draws a table from a place on; gives the place below it, counted on from the top of its first page. */
function drawTable(
  cells: readonly PublishedCell[],
  from: number,
  pageAt: (page: number) => Page,
  first: number,
): number {
  const count = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan - 1));
  const width = (WIDTH - 2 * LEFT) / count;
  const linesOf = ({ text, columnSpan }: PublishedCell) =>
    text.match(new RegExp(`.{1,${Math.max(1, Math.floor((width * columnSpan - 4) / SIZE))}}`, 'gu')) ?? [];
  const bands: Band[] = [];
  let [page, y] = [first, from];
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan - 1));
  for (let row = 1; row <= rows; row += 1) {
    const here = cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
    const most = Math.max(1, ...here.map((cell) => Math.ceil(linesOf(cell).length / cell.rowSpan)));
    const height = most * LEADING + 4;
    if (y + height > BOTTOM) [page, y] = [page + 1, TOP];
    bands.push({ page, top: y, bottom: y + height });
    y += height;
  }
  for (const cell of cells) drawCell(cell, linesOf(cell), bands, width, pageAt);
  return (page - first) * HEIGHT + y;
}

/** Draws the borders of a cell on each of its pages, and as much of its text as fits on each. */
function drawCell(
  { row, rowSpan, column, columnSpan }: PublishedCell,
  lines: readonly string[],
  bands: readonly Band[],
  width: number,
  pageAt: (page: number) => Page,
): void {
  const own = bands.slice(row - 1, row + rowSpan - 1);
  const left = LEFT + (column - 1) * width;
  const right = left + columnSpan * width;
  let rest = [...lines];
  for (const page of new Set(own.map((band) => band.page))) {
    const here = own.filter((band) => band.page === page);
    const [top, bottom] = [
      Math.min(...here.map((each) => each.top)),
      Math.max(...here.map((each) => each.bottom)),
    ];
    const target = pageAt(page);
    for (const [x1, y1, x2, y2] of [
      [left, top, right, top],
      [left, bottom, right, bottom],
      [left, top, left, bottom],
      [right, top, right, bottom],
    ] as const)
      target.push(`${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`);
    const isLast = page === own.at(-1)?.page;
    const fit = isLast ? rest.length : Math.floor((bottom - top - 4) / LEADING);
    rest.slice(0, fit).forEach((line, at) => write(target, line, left + 2, top + LEADING * (at + 1)));
    rest = rest.slice(fit);
  }
}

/** Text is drawn as it is; its codes come with the fonts. */
function write(page: Page, text: string, x: number, y: number): void {
  page.push(`BT /F ${SIZE} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${text}> Tj ET`);
}

/** A text between the operators that draw it. */
const DRAWN = /BT \/F (.*?) Tm <([^>]*)> Tj/g;
/** A description of a font that the file does not hold. */
export const DESCRIPTOR =
  '/FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>';

/** The codes of Unicode in four digits each. */
export function unicodeCodes(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

/** A font whose codes are those of Unicode, with a map that says so. */
export const embeddedUnicode: PdfEncoding = {
  codesOf: unicodeCodes,
  fonts: (codes) => [
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${DESCRIPTOR} >>`,
    streamOf(unicodeMap(codes)),
  ],
};

function unicodeMap(codes: readonly string[]): string {
  const used = [...new Set(codes.flatMap((code) => code.match(/.{4}/g) ?? []))];
  const blocks: string[] = [];
  for (let at = 0; at < used.length; at += 100) {
    const some = used.slice(at, at + 100).map((code) => `<${code}> <${code}>`);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap`;
}

/** The file: its fonts, and the pages. */
function assemble(drawn: readonly Page[], { codesOf, fonts, figures }: PdfEncoding): Uint8Array {
  const codes: string[] = [];
  const pages = drawn.map((page) =>
    page.join('\n').replace(DRAWN, (_, place: string, text: string) => {
      if (figures && /^\d+$/.test(text)) return `BT /G ${place} Tm <${figures.codesOf(text)}> Tj`;
      const code = codesOf(text);
      codes.push(code);
      return `BT /F ${place} Tm <${code}> Tj`;
    }),
  );
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    ...fonts(codes),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F 3 0 R${figures ? ` /G ${figures.font}` : ''} >> >> /Contents ${7 + 2 * at} 0 R >>`,
      streamOf(page),
    ]),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF`;
  return new TextEncoder().encode(text);
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
