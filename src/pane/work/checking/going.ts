import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';

/**
 * Shows cells of the workbook. While something runs, the last cell that was asked for waits for its end: who
 * clicks a finding during a check gets there.
 */
export function openGoing({ run, idle, state, surroundings: { host } }: PaneStore): Pick<Work, 'goTo'> {
  let wanted: string | undefined;
  return {
    goTo: async (address) => {
      wanted = address;
      // What waits beside this may begin first.
      do await idle();
      while (state().isBusy);
      if (wanted !== address) return;
      wanted = undefined;
      await run(async () => host.goTo(address));
    },
  };
}
