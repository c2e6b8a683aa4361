// What reads published reports in a page, as one part that is loaded late.
export { readPublishedFile, readPublishedPage } from './published.js';
export { pagesInPage } from './thread/pagesInPage.js';
