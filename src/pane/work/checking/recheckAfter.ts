import { type Checking, sheetsOfReport } from './checking.js';
import { isPassing, type Retrying } from './retrying.js';
import type { Notice } from '../state/state.js';
import type { PaneStore } from '../state/store.js';
import { actWords } from '../../words/acts.js';

/**
 * Checks what was just done, and says that it was done, whether or not Excel allows the check. What stays
 * unchecked is shown as old, and checked later. All sheets are read where what was done is on none of the
 * report's.
 */
export type RecheckAfter = (tone: Notice['tone'], done: string, isAll?: boolean) => Promise<void>;

/** Checking after something was done to the workbook. */
export function openRecheckAfter(
  store: PaneStore,
  { readAndCheck, mark }: Checking,
  { later }: Retrying,
): RecheckAfter {
  const { state, set, tell, words, why } = store;
  return async (tone, done, isAll = false) => {
    const read = async () => readAndCheck(isAll ? undefined : sheetsOfReport(state()));
    const again = async () => {
      await mark(await read());
      tell(tone, done);
    };
    const fail = async (tellWhy: (done: string, why: string) => string, error: unknown) => {
      const reason = await why(error);
      // What was not done may have had the same reason.
      tell('bad', done.endsWith(reason) ? `${done}${actWords.checkLater}` : tellWhy(done, reason));
      if (isPassing(error)) later(again);
    };
    try {
      const checked = await read();
      await mark(checked).then(
        () => tell(tone, done),
        async (error: unknown) => fail(actWords.notMarked, error),
      );
    } catch (error) {
      set({ isStale: true });
      await fail(words.unchecked, error);
    }
  };
}
