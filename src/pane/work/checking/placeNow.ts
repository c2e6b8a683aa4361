import type { Addresses } from '../../../core/report/addresses.js';
import { Problem, readSheets, type ReadResult, type Sheet } from '../../../index.js';
import type { PaneStore } from '../state/store.js';
import { sheetsOfReport } from './checking.js';
import { presentPlace } from './presentPlace.js';

/**
 * Where the cell of an address stands now, by a new reading; undefined where it is gone. Where no report can
 * be read any more, the address as it was.
 */
export async function placeNow(
  { state, surroundings: { host } }: PaneStore,
  address: string,
): Promise<string | undefined> {
  const before = state().checked?.read;
  if (!before) return address;
  const now = readAgain(await host.read(sheetsOfReport(state())));
  if (!now) return address;
  return presentPlace(address, before.addresses, new Map([...now.addresses, ...paragraphsNow(before, now)]));
}

function readAgain(sheets: readonly Sheet[]): ReadResult | undefined {
  try {
    return readSheets(sheets);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
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
