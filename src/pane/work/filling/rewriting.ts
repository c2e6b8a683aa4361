import type { ReadResult } from '../../../index.js';
import type { Checking } from '../checking/checking.js';
import type { CellChange } from '../changes/offers.js';
import { paragraphOf, rewritten } from '../changes/paragraphs.js';
import type { RecheckAfter } from '../checking/recheckAfter.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';
import { writeChanges } from './writeChanges.js';
import { actWords } from '../../words/acts.js';

/** 把 27 改为 {本年新收}: changes some characters of a paragraph that still says what was checked. */
export function openRewriting(
  store: PaneStore,
  { recheck }: Checking,
  recheckAfter: RecheckAfter,
): Pick<Work, 'rewrite'> {
  const { run, state, tell } = store;
  return {
    rewrite: async (rewrite) =>
      run(async () => {
        const { cell } = rewrite;
        const { checked } = state();
        const before = checked && paragraphOf(cell, checked.read.report);
        const after = before === undefined ? undefined : rewritten(before, rewrite);
        const choose = ({ report, addresses }: ReadResult): readonly CellChange[] => {
          const address = addresses.get(cell);
          const isSame = before !== undefined && paragraphOf(cell, report) === before;
          return isSame && after !== undefined && address !== undefined
            ? [{ cell, address, before, after }]
            : [];
        };
        const made = await writeChanges(store, recheckAfter, {
          cells: [cell],
          choose,
          refused: actWords.notRewritten,
        });
        if (!made) return;
        if (made.length > 0) return recheckAfter('good', actWords.rewritten);
        await recheck();
        tell('plain', actWords.paragraphChanged);
      }),
  };
}
