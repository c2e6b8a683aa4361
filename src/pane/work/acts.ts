import { openAttaching } from './inserting/attaching.js';
import type { Checking } from './checking/checking.js';
import { openConfirming } from './filling/confirming.js';
import { openFilling } from './filling/filling.js';
import { openGoing } from './checking/going.js';
import { insertPart } from './inserting/insertPart.js';
import { openKeeping } from './inserting/keeping.js';
import { openNoting } from './reasons/noting.js';
import { openReadInserted } from './inserting/readInserted.js';
import { openRecheckAfter } from './checking/recheckAfter.js';
import { lateReporting } from './reporting/lateReporting.js';
import type { Retrying } from './checking/retrying.js';
import type { Work } from './state/work.js';
import type { PaneStore } from './state/store.js';
import type { Watching } from './checking/watching.js';

/** What is done with a report that was read. */
export type Acts = Pick<
  Work,
  | 'goTo'
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
  const { report, reportAnyway, ...reporting } = lateReporting(store, checking);
  const afterReasons = async (action: () => Promise<void>) => {
    await noting.takeReasons();
    await action();
  };
  const readInserted = openReadInserted(store, checking, watching, retrying);
  return {
    insertPart: async (part) => store.run(async () => insertPart(store, part, readInserted)),
    ...openGoing(store),
    ...openFilling(store, checking, recheckAfter),
    ...openConfirming(store, recheckAfter),
    ...openAttaching(store, checking, recheckAfter),
    ...openKeeping(store, recheckAfter, watching),
    ...noting,
    ...reporting,
    report: async (isDraft) => afterReasons(async () => report(isDraft)),
    reportAnyway: async () => afterReasons(reportAnyway),
  };
}
