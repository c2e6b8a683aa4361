import type { Work } from '../work/state/work.js';

/**
 * Does what the `#` of the pane's address asks for, now and whenever a button of the ribbon changes it:
 * `#insert` or `#report`.
 */
export function followPurpose(page: Window, work: Work): void {
  const follow = () => {
    const purpose = purposeOf(page.location);
    if (purpose === 'insert') work.showInsert();
    if (purpose === 'report') whenRead(work, () => void work.report(false));
  };
  page.addEventListener('hashchange', follow);
  follow();
}

/** Excel on the web adds words of its own behind an `&`. */
function purposeOf({ hash }: Location): string {
  return hash.slice(1).split('&')[0] ?? '';
}

/** Runs `then` once the workbook was read for the first time, unless it holds no report. */
function whenRead(work: Work, then: () => void): void {
  const stop = work.subscribe(look);
  look();
  function look() {
    const { isBusy, book } = work.state();
    if (isBusy || book === 'unknown' || book === 'unread') return;
    stop();
    if (book === 'there') then();
  }
}
