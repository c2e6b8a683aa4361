import { glyphFinder, type GlyphFinder } from './glyphFinder.js';
import type { DrawnGlyph } from './pdfGlyphs.js';
import type { DrawnPicture } from './pdfDrawing.js';
import type { Matrix } from './drawnRules.js';
import type { PaintedArea } from './paintedAreas.js';

/** The data of a picture as the library gives them: rows of pixels from its top. */
interface PictureData {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: ArrayLike<number> | null;
}

/** Gives the data of the pictures of a page by their names; undefined where there are none. */
export type PictureLookup = (name: string) => Promise<unknown>;

/** The kind of pixels that let what is below through: red, green, blue, and how much they hide. */
const WITH_ALPHA = 3;
/** What hides so much of 255 hides all. */
const HIDING = 242;
/** The most pictures of a page whose data are looked at. */
const MOST_PICTURES = 200;

/** The areas of a page, with those of pictures that lie over text as far as these hide what is below. */
export async function withPictures(
  areas: readonly PaintedArea[],
  pictures: readonly DrawnPicture[],
  glyphs: readonly DrawnGlyph[],
  dataOf: PictureLookup,
): Promise<readonly PaintedArea[]> {
  const known = new Map<PaintedArea, PaintedArea>();
  const first = glyphs[0]?.order ?? Infinity;
  const find = glyphFinder(glyphs);
  const over = pictures.filter(
    ({ area, isPlain }) => isPlain && area.order > first && isOverText(area, find),
  );
  for (const { data, matrix, area } of over.slice(0, MOST_PICTURES)) {
    const given = typeof data === 'string' ? await dataOf(data) : data;
    if (isPicture(given)) known.set(area, opaqueArea(area, given, matrix));
  }
  return known.size === 0 ? areas : areas.map((area) => known.get(area) ?? area);
}

function isOverText({ box }: PaintedArea, find: GlyphFinder): boolean {
  return find(
    box,
    ({ places: [x = 0, y = 0] }) => box.left < x && x < box.right && box.top < y && y < box.bottom,
  );
}

function isPicture(given: unknown): given is PictureData {
  return typeof given === 'object' && given !== null && 'width' in given && 'height' in given;
}

/** The area of a picture: all of it, or where its pixels hide what is below and are no ink of a seal. */
function opaqueArea(area: PaintedArea, picture: PictureData, matrix: Matrix): PaintedArea {
  const { kind, data } = picture;
  if (kind !== WITH_ALPHA || !data) return { ...area, isOpaque: data !== undefined && data !== null };
  const holds = (x: number, y: number) => {
    const at = 4 * pixelAt(x, y, matrix, picture);
    const [red = 0, green = 0, blue = 0, alpha = 0] = [data[at], data[at + 1], data[at + 2], data[at + 3]];
    return alpha >= HIDING && !(red >= 150 && green <= 110 && blue <= 110);
  };
  return { ...area, isOpaque: true, holds };
}

/** Which pixel of a picture stands at a place of the page. */
function pixelAt(
  x: number,
  y: number,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  { width, height }: PictureData,
): number {
  const whole = a * d - b * c || 1;
  const right = (d * (x - e) - c * (y - f)) / whole;
  const up = (a * (y - f) - b * (x - e)) / whole;
  const column = Math.min(width - 1, Math.max(0, Math.floor(right * width)));
  const row = Math.min(height - 1, Math.max(0, Math.floor((1 - up) * height)));
  return row * width + column;
}
