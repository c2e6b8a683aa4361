/** What a PDF of one page has besides what it draws. */
export interface DrawnPdf {
  /** Further entries of the page and of the catalogue. */
  readonly page?: string;
  readonly catalog?: string;
  /** Further objects; the first one is 9. */
  readonly objects?: readonly string[];
}

/** A picture of one pixel: its colour in digits, and further entries. */
const pictureOf = (pixel: string, more = '') =>
  `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB ${more} /Filter /ASCIIHexDecode /Length 7 >>\nstream\n${pixel}>\nendstream`;

/** A form that others draw, with what it draws. */
export const formOf = (content: string, more = '/BBox [0 0 600 900]') =>
  `<< /Type /XObject /Subtype /Form ${more} /Resources << /Font << /F 5 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;

const DICTIONARIES = [
  '/Font << /F 5 0 R >>',
  '/XObject << /White 6 0 R /Clear 7 0 R /Form 9 0 R >>',
  '/ExtGState << /Multiply << /BM /Multiply >> /Half << /ca 0.5 /CA 0.5 >> /None << /ca 0 /CA 0 >> >>',
  '/Properties << /Layer 8 0 R >>',
].join(' ');

/** A PDF of one page that draws this; `Layer` is a layer that is not shown, `Clear` a picture of nothing. */
export function drawnPdf(
  content: string,
  { page = '', catalog = '', objects = [] }: DrawnPdf = {},
): Uint8Array {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >> ${catalog} >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${DICTIONARIES} >> /Contents 4 0 R ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    pictureOf('ffffff'),
    pictureOf('ff0000', '/Mask [255 255 0 0 0 0]'),
    '<< /Type /OCG /Name (Layer) >>',
    ...(objects.length > 0 ? objects : [formOf('')]),
  ];
  let text = '%PDF-1.5\n';
  const places = all.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = text.length;
  const size = all.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Draws a text of 12 points at a place from the foot of the page. */
export const textAt = (said: string, x: number, y: number, size = 12) =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${said}) Tj ET`;
