import type { Edition } from '../../form/edition.js';
import { headingLevel } from '../../form/heading.js';
import type { Remark } from '../../report/remark.js';
import type { ChapterStart } from './findChapters.js';
import type { ChapterRead } from './readRegion.js';
import { numberBefore } from '../../form/titleNumber.js';

/**
 * The first text of a chapter that is numbered as chapters are, 七、附件, and continues no numbers of the
 * chapter's own: it may be the heading of a chapter whose text is read as this one's. After it, those with
 * the numbers of chapters that begin nowhere.
 */
export function numberedTexts(
  { chapter, region }: ChapterRead,
  starts: readonly ChapterStart[],
  { chapters }: Edition,
): readonly Remark[] {
  const remarks: Remark[] = [];
  let last = 0;
  for (const { text, address } of region?.paragraphs ?? []) {
    const { number, isStrong, bare } = numberBefore(text);
    if (number === undefined || !isStrong || bare === '') continue;
    const isHeading = headingLevel(text) === 1;
    if (isHeading && (remarks.length > 0 || number > last + 1)) {
      const own = chapters.find(({ title }) => numberBefore(title).number === number);
      const isLost = own && !own.tables && starts.every((start) => start.chapter !== own);
      const official = isLost ? { official: own.title } : {};
      if (isLost || remarks.length === 0)
        remarks.push({ kind: 'numberedText', chapter: chapter.title, found: text, ...official, address });
    }
    last = number;
  }
  return remarks;
}
