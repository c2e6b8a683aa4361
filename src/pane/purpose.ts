import type { Work } from './state.js';

/** What a button of the ribbon opened the pane for. Excel on the web adds words of its own behind an `&`. */
function purposeOf({ hash }: Location): string {
  return hash.slice(1).split('&')[0] ?? '';
}

/**
 * Does what the address of the pane says behind its `#`, now and whenever another button of the ribbon
 * changes it.
 */
export function followPurpose(page: Window, work: Work): void {
  const follow = () => {
    const purpose = purposeOf(page.location);
    if (purpose === 'insert') work.showInsert();
    if (purpose === 'report') whenKnown(work, () => void work.report(false));
  };
  page.addEventListener('hashchange', follow);
  follow();
}

/** Waits for the first look at the workbook; without a report in it there is nothing to do. */
function whenKnown(work: Work, then: () => void): void {
  const stop = work.subscribe(go);
  go();
  function go() {
    const { isBusy, book } = work.state();
    if (isBusy || book === 'unknown') return;
    stop();
    if (book === 'there') then();
  }
}
