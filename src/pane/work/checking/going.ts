import type { Addresses } from '../../../core/report/addresses.js';
import { readSheets, type ReadResult } from '../../../index.js';
import { actWords } from '../../words/acts.js';
import type { PaneStore } from '../state/store.js';
import type { Work } from '../state/work.js';
import { sheetsOfReport } from './checking.js';
import { presentPlace } from './presentPlace.js';

/**
 * Shows cells of the workbook. While something runs, the last cell that was asked for waits for its end: who
 * clicks a finding during a check gets there. After edits without a check the report is read again, and its
 * cell shown where it stands now.
 */
export function openGoing(store: PaneStore): Pick<Work, 'goTo'> {
  const { run, idle, state, tell } = store;
  const { host } = store.surroundings;
  let wanted: string | undefined;
  return {
    goTo: async (address) => {
      wanted = address;
      // What waits beside this may begin first.
      do await idle();
      while (state().isBusy);
      if (wanted !== address) return;
      wanted = undefined;
      await run(async () => {
        const place = state().isStale ? await placeNow(store, address) : address;
        if (place === undefined) tell('bad', actWords.placeGone);
        else await host.goTo(place);
      });
    },
  };
}

/** Where the cell of an address stands now; undefined where it is gone. */
async function placeNow(
  { state, surroundings: { host } }: PaneStore,
  address: string,
): Promise<string | undefined> {
  const before = state().checked?.read;
  if (!before) return address;
  const now = readSheets(await host.read(sheetsOfReport(state())));
  return presentPlace(address, before.addresses, new Map([...now.addresses, ...paragraphsNow(before, now)]));
}

/** Where the paragraphs of before stand that others were put before: their numbers have changed. */
function paragraphsNow(before: ReadResult, now: ReadResult): Addresses {
  return new Map(
    Object.entries(before.report.chapters).flatMap(([code, texts]) =>
      texts.flatMap((text, at) => {
        const later = now.report.chapters[code] ?? [];
        const place = now.addresses.get(`${code}.${later.indexOf(text) + 1}`);
        return later[at] === text || place === undefined ? [] : [[`${code}.${at + 1}`, place] as const];
      }),
    ),
  );
}
