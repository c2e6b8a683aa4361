import { Problem } from '../../../core/report/problem.js';
import { boxTexts } from './boxTexts.js';
import { DRAWING } from './namespaces.js';
import { isOpaquePicture } from './opaquePicture.js';
import type { PackageReader } from './packageReader.js';
import { shapeCovers, type ShapeCover } from './shapeCovers.js';

/** What the drawing on a worksheet holds. */
export interface SheetDrawing {
  /** The texts of text boxes and shapes. */
  readonly boxes: readonly string[];
  /** The shapes and pictures behind which nothing is seen. */
  readonly covers: readonly ShapeCover[];
}

const NONE: SheetDrawing = { boxes: [], covers: [] };
/** A larger picture is not looked at, in bytes. */
const LARGEST_PICTURE = 4_000_000;

/**
 * The texts and the covers of the drawing on a worksheet; none where it cannot be read, since no figure
 * depends on it.
 */
export function readDrawing(reader: PackageReader, sheet: string): SheetDrawing {
  try {
    const drawing = reader.links(sheet).find(({ type }) => type === 'drawing')?.part;
    return drawing === undefined ? NONE : drawingIn(reader, drawing);
  } catch (error) {
    if (error instanceof Problem) return NONE;
    throw error;
  }
}

function drawingIn(reader: PackageReader, part: string): SheetDrawing {
  const [texts, shapes] = [boxTexts(), shapeCovers()];
  reader.elements(part, DRAWING, {
    open: (name, attributes) => {
      texts.open(name, attributes);
      shapes.open(name, attributes);
    },
    text: (text) => {
      texts.text(text);
      shapes.text(text);
    },
    close: (name) => {
      texts.close(name);
      shapes.close(name);
    },
  });
  return { boxes: [...texts.texts], covers: opaque(shapes.covers, reader, part) };
}

function opaque(
  covers: readonly ShapeCover[],
  reader: PackageReader,
  drawing: string,
): readonly ShapeCover[] {
  if (covers.every(({ picture }) => picture === undefined)) return covers;
  const links = new Map(reader.links(drawing).map(({ id, part }) => [id, part]));
  return covers.filter(({ picture }) => {
    if (picture === undefined) return true;
    const bytes = reader.bytes(links.get(picture) ?? '', LARGEST_PICTURE);
    return bytes !== undefined && isOpaquePicture(bytes);
  });
}
