import type { FixedPage } from '../../core/read/opened/fixedPage.js';
import type { Problem } from '../../core/report/problem.js';

/** What a thread of a page says: that it has started, then the pages of a PDF or why it has none. */
export type PdfAnswer =
  | { readonly said: 'started' }
  | { readonly said: 'pages'; readonly pages: readonly FixedPage[] }
  | ({ readonly said: 'problem' } & Pick<Problem, 'code' | 'facts'>);
