import { refuseOther } from '../../../core/report/lastYear.js';
import { isSameBody } from '../../../core/report/sameBody.js';
import type { Report } from '../../../index.js';
import type { RecheckAfter } from '../checking/recheckAfter.js';
import { parts } from '../state/parts.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';
import type { Watching } from '../checking/watching.js';
import { actWords } from '../../words/acts.js';

type Keeping = Pick<Work, 'keepLast' | 'removeLast' | 'insertReport'>;

/** 上年数据: last year's report on a sheet of the workbook, and 打开已公布的年报: a report on its sheets. */
export function openKeeping(store: PaneStore, recheckAfter: RecheckAfter, { watch }: Watching): Keeping {
  const { state, set, run } = store;
  const { host } = store.surroundings;
  // The sheet of last year is none of the report's, so everything is read again.
  const recheckAll = async (done: string) => recheckAfter('good', done, true);
  /** Draws, and checks what is then there; true once it is drawn. */
  const drawThen = async (draw: () => Promise<string>) => {
    let isDrawn = false;
    await run(async () => {
      const done = await draw();
      isDrawn = true;
      await recheckAll(done);
    });
    return isDrawn;
  };
  return {
    keepLast: async (last, isRenamed) =>
      drawThen(async () => {
        await drawLast(store, last, isRenamed);
        return actWords.keptLast;
      }),
    removeLast: async () =>
      run(async () => {
        const kept = state().checked?.read.last;
        if (!kept) return;
        await host.remove(kept.sheet);
        await recheckAll(actWords.removedLast);
      }),
    insertReport: async (report) =>
      drawThen(async () => {
        const layouts = (await parts.drawing.load()).reportLayouts(report);
        await host.draw(layouts);
        set({ isInserting: false });
        await watch();
        return actWords.insertedReport(layouts.length);
      }),
  };
}

/** Puts a report on the sheet of last year, in place of the one there; refuses another body's and year's. */
async function drawLast({ state, surroundings: { host } }: PaneStore, last: Report, isRenamed: boolean) {
  const { report, last: before } = state().checked?.read ?? {};
  if (report) refuseOther(report, last, isRenamed);
  const { layoutLast } = await parts.adding.load();
  const layout = layoutLast({ report: last, ...renamed(report, last, isRenamed) });
  // As one act: where the new one is refused, the one before stays.
  if (before) await host.redraw({ removed: [before.sheet], layouts: [layout] });
  else await host.draw([layout]);
}

/** The name that the body has now, where the user confirmed that it is another one. */
function renamed(now: Report | undefined, last: Report, isRenamed: boolean) {
  return now && isRenamed && !isSameBody(now.org, last.org) ? { renamedTo: now.org } : {};
}
