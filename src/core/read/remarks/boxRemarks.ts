import type { Remark } from '../../report/finding.js';
import type { View } from '../view/view.js';

/** A text of so many characters is a sentence, with a full stop or without. */
const SENTENCE = 40;

/** The remarks on text boxes and shapes, once for each sheet: what they say is in no cell. */
export function boxRemarks(views: readonly View[]): readonly Remark[] {
  return views.flatMap(({ sheet: { name, boxes = [] } }): readonly Remark[] => {
    const texts = boxes.map((box) => box.replace(/\s+/g, ''));
    const isSentence = texts.some((text) => text.includes('。') || text.length >= SENTENCE);
    return texts.length > 0 ? [{ kind: 'boxText', sheet: name, texts, isSentence }] : [];
  });
}
