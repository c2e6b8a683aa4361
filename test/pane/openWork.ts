import { mock } from 'node:test';
import type { Late } from '../../src/core/form/late.js';
import { changes } from '../../src/hosts/excel/changes.js';
import type { LiveHost } from '../../src/hosts/host.js';
import { pageHost, type PageHost } from '../../src/hosts/page/pageHost.js';
import { readSheets, reportLayouts, templateLayouts, type ReadResult, type Report } from '../../src/index.js';
import { actsPart } from '../../src/pane/work/lateActs.js';
import { movedPart } from '../../src/pane/work/checking/going.js';
import { reportingPart } from '../../src/pane/work/reporting/lateReporting.js';
import { checks } from '../../src/pane/work/checking/checking.js';
import { parts } from '../../src/pane/work/state/parts.js';
import type { Work } from '../../src/pane/work/state/work.js';
import type { Preferences, Surroundings } from '../../src/pane/work/state/surroundings.js';
import { startWork } from '../../src/pane/work/startWork.js';

/** What the pane loads late is there before the tests begin, so that they can stop the clock. */
before(async () => {
  await Promise.all(
    [...Object.values(parts), actsPart, reportingPart, movedPart, changes, checks].map(
      async (part: Late<unknown>) => part.load(),
    ),
  );
});

/** Work on a host with no page around it, and what was handed to the surroundings. */
export interface OpenWork {
  readonly work: Work;
  readonly saved: Preferences[];
  readonly copied: { readonly html: string; readonly text: string }[];
  readonly files: { readonly name: string; readonly type: string; readonly content: string | Uint8Array }[];
}

/** Starts work on a host, on 15 January 2024; `given` are surroundings of another kind. */
export function openWork(host: LiveHost, given: Partial<Omit<Surroundings, 'host'>> = {}): OpenWork {
  const [saved, copied, files]: [Preferences[], OpenWork['copied'], OpenWork['files']] = [[], [], []];
  const work = startWork({
    host,
    place: 'page',
    today: () => new Date(2024, 0, 15),
    loadPreferences: async () => ({}),
    savePreferences: (preferences) => {
      saved.push(preferences);
    },
    copy: async (clip) => {
      copied.push(clip);
      return true;
    },
    download: (name, type, content) => {
      files.push({ name, type, content });
      return true;
    },
    ...given,
  });
  return { work, saved, copied, files };
}

/** A page host with a report in it. */
export function hostOf(report: Report): PageHost {
  const host = pageHost();
  host.open(reportLayouts(report), templateLayouts(report));
  return host;
}

/** What is read from the workbook of a host. */
export async function readOf(host: LiveHost): Promise<ReadResult> {
  return readSheets(await host.read());
}

/** Lets everything that is ready run, timers left out. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1)
    await new Promise((done) => {
      setImmediate(done);
    });
}

/** Lets what is running end: parts of the program are loaded with it. */
export async function idle({ work }: Pick<OpenWork, 'work'>): Promise<void> {
  if (!work.state().isBusy) return;
  await new Promise<void>((done) => {
    const stop = work.subscribe(() => {
      if (work.state().isBusy) return;
      stop();
      done();
    });
  });
}

/**
 * Lets the patience with a request that is not answered run out, until `done`: moves a clock that is held on
 * by so many seconds at most.
 */
export async function waitOut(done: Promise<unknown>, seconds: number): Promise<void> {
  let isOver = false;
  void done.finally(() => {
    isOver = true;
  });
  for (let time = 0; !isOver && time < seconds; time += 1) {
    await settle();
    mock.timers.tick(1000);
  }
  await done;
}
