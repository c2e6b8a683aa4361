import { headingLevel } from '../../form/heading.js';
import type { Edition } from '../../form/edition.js';
import type { OfficialTitle } from './chapterTitle.js';
import type { ChapterStart } from './findChapters.js';
import type { ProseSheet } from './proseSheet.js';
import { numberBefore } from '../../form/titleNumber.js';

/** A line of a sheet that is the heading of a chapter. */
export interface AnchoredTitle {
  readonly at: number;
  readonly from: number;
  readonly official: OfficialTitle;
}

/**
 * The lines with the number of a chapter that begins nowhere and none of its words, 五、困难和打算. Between two
 * known headings they follow the number of the first, one by one, and no other line there is numbered so.
 */
export function anchoredTitles(
  { cells }: ProseSheet,
  starts: readonly ChapterStart[],
  officials: readonly OfficialTitle[],
  { chapters }: Edition,
): readonly AnchoredTitle[] {
  const known = starts.flatMap(({ chapter, spot }) => (spot ? [{ chapter, spot }] : []));
  known.sort((a, b) => a.spot.at - b.spot.at || a.spot.from - b.spot.from);
  const isKnown = new Set(known.map(({ spot }) => `${spot.at} ${spot.from}`));
  const headings = cells.flatMap(({ lines }, at) =>
    lines.flatMap((line, from) =>
      headingLevel(line) === 1 && !isKnown.has(`${at} ${from}`)
        ? [{ at, from, number: numberBefore(line).number }]
        : [],
    ),
  );
  return [undefined, ...known].flatMap((start, place) => {
    const next = known[place];
    const first = start ? chapters.indexOf(start.chapter) + 2 : 1;
    const inGap = headings.filter(
      ({ at }) => at >= (start?.spot.at ?? 0) && at <= (next?.spot.at ?? Infinity),
    );
    const titles = inGap.flatMap(({ at, from, number }, index) => {
      const official = officials.find((each) => each.number === number);
      return official && number === first + index ? [{ at, from, official }] : [];
    });
    return titles.length === inGap.length ? titles : [];
  });
}
