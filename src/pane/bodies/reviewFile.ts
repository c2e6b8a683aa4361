import { reviewSheets } from '../../bodies/review/reviewSheets.js';
import { layoutList } from '../../core/draw/layoutList.js';
import { drawnFile } from '../../making/drawnFile.js';
import type { MadeReview } from './beginReview.js';
import type { MadeFile } from './useMade.js';
import { bodiesWords as words } from './words.js';

/** The workbook of a review: a line a body, and a line a finding. */
export async function reviewWorkbook({ review }: MadeReview): Promise<MadeFile> {
  const bytes = await drawnFile(reviewSheets(review).map(layoutList));
  return { name: words.reviewName(review.year), bytes };
}
