import { openAttaching } from './attaching.js';
import type { Checking } from './checking.js';
import { openConfirming } from './confirming.js';
import { openFilling } from './filling.js';
import { insertPart } from './insertPart.js';
import { openKeeping } from './keeping.js';
import { openNoting } from './noting.js';
import { openReadInserted } from './readInserted.js';
import { openRecheckAfter } from './recheckAfter.js';
import { openReporting } from './reporting.js';
import type { Retrying } from './retrying.js';
import type { Work } from './work.js';
import type { PaneStore } from './store.js';
import type { Watching } from './watching.js';

/** What is done with a report that was read. */
export type Acts = Pick<
  Work,
  | 'insertPart'
  | 'fill'
  | 'rewrite'
  | 'adopt'
  | 'confirm'
  | 'undoFill'
  | 'keepLast'
  | 'removeLast'
  | 'insertReport'
  | 'attach'
  | 'note'
  | 'takeReasons'
  | 'report'
  | 'reportAnyway'
  | 'setNotes'
  | 'setSeal'
  | 'copy'
  | 'download'
>;

/** What the acts do their work with. */
export interface ActTools {
  readonly checking: Checking;
  readonly retrying: Retrying;
  readonly watching: Watching;
}

/** Opens the acts; nothing is done before one is called. */
export function openActs(store: PaneStore, { checking, retrying, watching }: ActTools): Acts {
  const recheckAfter = openRecheckAfter(store, checking, retrying);
  const noting = openNoting(store, checking, retrying);
  const { report, reportAnyway, ...reporting } = openReporting(store, checking);
  const afterReasons = async (action: () => Promise<void>) => {
    await noting.takeReasons();
    await action();
  };
  const readInserted = openReadInserted(store, checking, watching, retrying);
  return {
    insertPart: async (part) => store.run(async () => insertPart(store, part, readInserted)),
    ...openFilling(store, checking, recheckAfter),
    ...openConfirming(store, recheckAfter),
    ...openAttaching(store, checking),
    ...openKeeping(store, checking, watching),
    ...noting,
    ...reporting,
    report: async (isDraft) => afterReasons(async () => report(isDraft)),
    reportAnyway: async () => afterReasons(reportAnyway),
  };
}
