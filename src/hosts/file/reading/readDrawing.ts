import { Problem } from '../../../core/report/problem.js';
import type { Spot } from '../../../core/draw/address.js';
import { boxTexts } from './boxTexts.js';
import { floatingParts } from './floatingParts.js';
import { DRAWING } from './namespaces.js';
import { isOpaquePicture } from './opaquePicture.js';
import type { Link, PackageReader } from './packageReader.js';
import { shapeCovers, type ShapeCover } from './shapeCovers.js';

/** What the drawing on a worksheet holds. */
export interface SheetDrawing {
  /** The texts of text boxes and shapes. */
  readonly boxes: readonly string[];
  /** The shapes and pictures behind which nothing is seen. */
  readonly covers: readonly ShapeCover[];
  /** The cells at the upper left corners of its pictures. */
  readonly floating: readonly Spot[];
  /** How many documents are embedded in the sheet, and diagrams drawn on it. */
  readonly embedded: number;
  /** The texts of the comments on its cells. */
  readonly comments: readonly string[];
}

const NONE: SheetDrawing = { boxes: [], covers: [], floating: [], embedded: 0, comments: [] };
/** What leads to a document that is embedded in a sheet. */
const EMBEDDED: ReadonlySet<string> = new Set(['oleObject', 'package']);
/** A larger picture is not looked at, in bytes. */
const LARGEST_PICTURE = 4_000_000;

/** Reads the texts of the comments in a part, but for advice on filling in. */
export type CommentReader = (reader: PackageReader, part: string) => readonly string[];

/**
 * The texts and the covers of the drawing on a worksheet, and its comments; none where they cannot be read,
 * since no figure depends on them.
 */
export function readDrawing(reader: PackageReader, sheet: string, readComments: CommentReader): SheetDrawing {
  return unlessDamaged(() => {
    const links = reader.links(sheet);
    const drawing = links.find(({ type }) => type === 'drawing')?.part;
    const drawn = drawing === undefined ? NONE : drawingIn(reader, drawing);
    const noted = links.find(({ type }) => type === 'comments')?.part;
    const comments = noted === undefined ? [] : unlessDamaged(() => readComments(reader, noted), []);
    return { ...drawn, embedded: drawn.embedded + countEmbedded(links), comments };
  }, NONE);
}

/** What is read, or something else where that cannot be. */
function unlessDamaged<Found>(read: () => Found, other: Found): Found {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return other;
    throw error;
  }
}

function countEmbedded(links: readonly Link[]): number {
  return new Set(links.filter(({ type }) => EMBEDDED.has(type)).map(({ part }) => part)).size;
}

function drawingIn(reader: PackageReader, part: string): SheetDrawing {
  const [texts, shapes, floats] = [boxTexts(), shapeCovers(), floatingParts()];
  const all = [texts, shapes, floats];
  reader.elements(part, DRAWING, {
    open: (name, attributes) => {
      for (const each of all) each.open(name, attributes);
    },
    text: (text) => {
      for (const each of all) each.text(text);
    },
    close: (name) => {
      for (const each of all) each.close(name);
    },
  });
  return {
    boxes: [...texts.texts],
    covers: opaque(shapes.covers, reader, part),
    floating: floats.pictures,
    embedded: floats.diagrams(),
    comments: [],
  };
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
