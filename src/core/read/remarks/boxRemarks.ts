import type { Spot } from '../../draw/address.js';
import type { Remark } from '../../report/remark.js';
import { placeName, type View } from '../view/view.js';

/** A text of so many characters is a sentence, with a full stop or without. */
const SENTENCE = 40;

/**
 * The remarks on text boxes, shapes, comments, headers, footers, pictures and embedded documents, once for
 * each sheet: what they say is in no cell. A header with the name of the body alone says nothing more.
 */
export function boxRemarks(views: readonly View[], org: string): readonly Remark[] {
  return views.flatMap((view) => {
    const { name: sheet, comments = [], margins = [] } = view.sheet;
    const besides = { comments, margins: margins.filter((text) => text !== org) };
    return [
      ...remarkBoxes(view),
      ...(['comments', 'margins'] as const).flatMap((of): readonly Remark[] =>
        besides[of].length > 0 ? [{ kind: 'boxText', sheet, texts: besides[of], isSentence: false, of }] : [],
      ),
      ...remarkPictures(view),
    ];
  });
}

function remarkBoxes({ sheet: { name, boxes = [] } }: View): readonly Remark[] {
  const texts = boxes.map((box) => box.replace(/\s+/g, ''));
  const isSentence = texts.some((text) => text.includes('。') || text.length >= SENTENCE);
  return texts.length > 0 ? [{ kind: 'boxText', sheet: name, texts, isSentence }] : [];
}

function remarkPictures(view: View): readonly Remark[] {
  const { name: sheet, pictures = [], floating = [], embedded } = view.sheet;
  const remarkAt = (spots: readonly Spot[], isFloating?: true): readonly Remark[] => {
    const addresses = spots.map(({ row, column }) => placeName(view, row, column));
    const more = isFloating ? { isFloating } : {};
    return addresses.length > 0 ? [{ kind: 'cellPictures', sheet, addresses, ...more }] : [];
  };
  const objects: readonly Remark[] = embedded ? [{ kind: 'embedded', sheet, count: embedded }] : [];
  return [...remarkAt(pictures), ...remarkAt(floating, true), ...objects];
}
