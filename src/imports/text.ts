import type { Import } from '../core/read/import.js';
import { readPublished } from './page/readPublished.js';
import { withoutZeroWidth } from './pieces/pageText.js';
import { simplify } from './pieces/simplify.js';
import { tellLostColumns } from './text/lostColumns.js';
import { withoutOpenEnds } from './loose/openEnds.js';
import { readPlain } from './text/readPlain.js';

/** What every report says in its title, its preface or its tables. */
const REPORT = /政府信息公开|信息公开(?:工作)?(?:年度)?报告/;
/** So much of a text shows whether it is a report, in characters. */
const BEGINNING = 20_000;

/** The text of a published report: copied from a page or a PDF, or written as Markdown. */
export const text: Import = {
  id: 'text',
  title: '已公布报告的文本',
  // A text is a report by its content; notes beside workbooks are texts too.
  extensions: [],
  recognises: (content) =>
    !/^\s*[<{[%]/.test(content) && REPORT.test(simplify(withoutZeroWidth(content.slice(0, BEGINNING)))),
  read: (content, editions) => {
    const page = readPlain(content, editions);
    return withoutOpenEnds(tellLostColumns(page.pieces, readPublished(page, editions)));
  },
};
