import type { PublishedCell, PublishedPart } from '../publishedParts.js';

const [WIDTH, HEIGHT] = [595, 842];
const [LEFT, TOP, BOTTOM] = [60, 80, 770];
const SIZE = 7;
/** The distance from the foot of one line to that of the next. */
const LEADING = 9;

/** What is drawn on a page, as the operators of its content. */
type Page = string[];

/** Draws a published report as a PDF: ruled tables that go on over the ends of pages, numbered pages. */
export function pdfByHand(parts: readonly PublishedPart[]): Uint8Array {
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
  return assemble(pages);
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

function write(page: Page, text: string, x: number, y: number): void {
  const codes = [...text]
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('');
  page.push(`BT /F ${SIZE} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${codes}> Tj ET`);
}

/** The file: a font whose codes are those of Unicode, and the pages. */
function assemble(pages: readonly Page[]): Uint8Array {
  const used = [
    ...new Set(
      pages.flatMap(
        (page) => page.join('').match(/(?<=<(?:[0-9a-f]{4})*)[0-9a-f]{4}(?=(?:[0-9a-f]{4})*>)/g) ?? [],
      ),
    ),
  ];
  const blocks: string[] = [];
  for (let at = 0; at < used.length; at += 100) {
    const some = used.slice(at, at + 100).map((code) => `<${code}> <${code}>`);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  const unicode = `/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap`;
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    streamOf(unicode),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + 2 * at} 0 R >>`,
      streamOf(page.join('\n')),
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
