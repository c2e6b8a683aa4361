import type { Form } from '../../core/form/form.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import { replaceParagraphs } from '../selection/paragraphs.js';
import { emptyPlan, joinPlans, type PastePlan } from './pastePlan.js';

/** Plans that the paragraphs of chapters take the place of those that their sheets have. */
export function planProse(
  sheets: readonly PageSheet[],
  { edition }: Form,
  chapters: Readonly<Record<string, readonly string[]>>,
): PastePlan {
  return joinPlans(
    edition.chapters.map((chapter): PastePlan => {
      const texts = chapters[chapter.code] ?? [];
      const name = chapter.sheet ?? chapter.title;
      const sheet = sheets.find(({ layout }) => layout.sheet === name);
      if (!sheet || texts.length === 0) return emptyPlan;
      return {
        ...emptyPlan,
        typed: replaceParagraphs(sheet, 2, rowsOf(sheet), texts),
        found: [{ name, count: texts.length, unit: '段' }],
        isByLabel: true,
      };
    }),
  );
}

/** How many rows of paragraphs a sheet of prose has. */
function rowsOf(sheet: PageSheet): number {
  const rows = cellsOn(sheet).flatMap(({ row, column, value }) =>
    column === 1 && value !== null ? [row] : [],
  );
  return Math.max(1, ...rows) - 1;
}
