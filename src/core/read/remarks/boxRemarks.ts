import type { Remark } from '../../report/finding.js';
import { placeName, type View } from '../view/view.js';

/** A text of so many characters is a sentence, with a full stop or without. */
const SENTENCE = 40;

/**
 * The remarks on text boxes, on shapes and on pictures in cells, once for each sheet: what they say is in no
 * cell.
 */
export function boxRemarks(views: readonly View[]): readonly Remark[] {
  return views.flatMap((view) => [...remarkBoxes(view), ...remarkPictures(view)]);
}

function remarkBoxes({ sheet: { name, boxes = [] } }: View): readonly Remark[] {
  const texts = boxes.map((box) => box.replace(/\s+/g, ''));
  const isSentence = texts.some((text) => text.includes('。') || text.length >= SENTENCE);
  return texts.length > 0 ? [{ kind: 'boxText', sheet: name, texts, isSentence }] : [];
}

function remarkPictures(view: View): readonly Remark[] {
  const { name, pictures = [] } = view.sheet;
  const addresses = pictures.map(({ row, column }) => placeName(view, row, column));
  return addresses.length > 0 ? [{ kind: 'cellPictures', sheet: name, addresses }] : [];
}
