import { refuseOther } from '../../core/report/lastYear.js';
import { isSameBody } from '../../core/report/sameBody.js';
import { Problem, type Report } from '../../index.js';
import type { Checking } from './checking.js';
import { parts } from './parts.js';
import type { Work } from './state.js';
import type { PaneStore } from './store.js';
import type { Watching } from './watching.js';

type Keeping = Pick<Work, 'keepLast' | 'removeLast' | 'insertReport'>;

/** 上年数据: last year's report on a sheet of the workbook, and 打开已公布的年报: a report on its sheets. */
export function openKeeping(
  store: PaneStore,
  { readAndCheck, mark }: Checking,
  { watch }: Watching,
): Keeping {
  const { state, run, tell, words, set } = store;
  const { host } = store.surroundings;
  // The sheet of last year is none of the report's, so everything is read again.
  const recheckAll = async (done: string) => {
    await mark(await readAndCheck());
    tell('good', done);
  };
  return {
    keepLast: async (last, isRenamed) => {
      let kept = false;
      await run(async () => {
        const { report, last: before } = state().checked?.read ?? {};
        if (report) refuseOther(report, last, isRenamed);
        const { layoutLast } = await parts.drawing.load();
        const layout = layoutLast({ report: last, ...renamed(report, last, isRenamed) });
        if (before) await host.remove(before.sheet);
        await host.draw([layout]);
        kept = true;
        await recheckAll(words.keptLast);
      });
      return kept;
    },
    removeLast: async () =>
      run(async () => {
        const kept = state().checked?.read.last;
        if (!kept) return;
        await host.remove(kept.sheet);
        await recheckAll(words.removedLast);
      }),
    insertReport: async (report) => {
      let done = false;
      await run(async () => {
        const { reportLayouts } = await parts.drawing.load();
        const layouts = reportLayouts(report);
        await host.draw(layouts);
        done = true;
        set({ isInserting: false });
        await watch();
        await recheckAll(words.insertedReport(layouts.length));
      });
      return done;
    },
  };
}

/** The name that the body has now, where the user confirmed that it is another one. */
function renamed(now: Report | undefined, last: Report, isRenamed: boolean) {
  return now && isRenamed && !isSameBody(now.org, last.org) ? { renamedTo: now.org } : {};
}

/** Why a report cannot be kept as last year's; undefined where it can. */
export function refusalOf(now: Report | undefined, last: Report): Problem | undefined {
  try {
    if (now) refuseOther(now, last);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
