import { late } from '../../../core/form/late.js';
import { actWords } from '../../words/acts.js';
import type { PaneStore } from '../state/store.js';
import type { Work } from '../state/work.js';

/** What looks for a cell that was moved since it was read; few are. */
export const movedPart = late(async () => import('./placeNow.js'));

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
        const place = state().isStale ? await (await movedPart.load()).placeNow(store, address) : address;
        if (place === undefined) tell('bad', actWords.placeGone);
        else await host.goTo(place);
      });
    },
  };
}
