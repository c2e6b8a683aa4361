import type { ElementListener } from '../../../core/read/opened/namedElements.js';
import { isMarginText, LONGEST_MARGIN } from '../reading/marginTexts.js';

const PAGE = 'style:master-page';
const MARGIN = /^(?:style|loext):(?:header|footer)(?:-left|-first)?$/;
const REGION = /^style:region-\w+$/;
/** Elements whose texts are those of the page; all others stand for its number, the sheet and the like. */
const WRITTEN = /^(?:text:(?:p|span|a)|style:region-\w+)$/;

/** The headers and footers of the printed pages of a document. */
export interface OdsMargins extends ElementListener {
  /** The texts of the pages of a name, but for numbers of pages and titles. */
  readonly of: (page: string) => readonly string[];
}

/** Collects the headers and footers from the elements of a document. */
export function odsMargins(): OdsMargins {
  const pages = new Map<string, Set<string>>();
  let texts: Set<string> | undefined;
  let [isMargin, skipped, written] = [false, 0, ''];
  const settle = () => {
    const text = written.trim();
    if (isMarginText(text)) texts?.add(text);
    written = '';
  };
  return {
    of: (page) => [...(pages.get(page) ?? [])],
    open: ({ name, attributes }) => {
      if (name === PAGE) {
        texts = new Set();
        pages.set(attributes.get('style:name') ?? '', texts);
      } else if (isMargin && (skipped > 0 || !WRITTEN.test(name))) skipped += 1;
      else if (MARGIN.test(name)) isMargin = attributes.get('style:display') !== 'false';
    },
    text: (text) => {
      if (isMargin && skipped === 0 && written.length < LONGEST_MARGIN) written += text;
    },
    close: (name) => {
      if (!isMargin) return;
      if (skipped > 0) skipped -= 1;
      else if (name === 'text:p') written += '\n';
      else if (REGION.test(name)) settle();
      else if (MARGIN.test(name)) {
        settle();
        isMargin = false;
      }
    },
  };
}
