import { tellCell } from '../core/check/sentence.js';
import { formOf } from '../core/form/form.js';
import { showReading } from '../core/form/number.js';
import { readingOf } from '../core/report/report.js';
import { putLog, type LogLine, type ReadResult } from '../index.js';
import type { Checking } from './checking.js';
import type { Desk } from './desk.js';
import { entriesFor, entriesToUndo, offersOfZero, type FilledCell } from './offers.js';
import type { Work } from './state.js';

type RepairActions = Pick<Work, 'fill' | 'adopt' | 'undoFill' | 'confirm'>;

/** Filling cells on a click, and taking that back. Nothing is ever filled unasked. */
export function openMending(
  { surroundings: { host, today }, state, set, tell, run, words }: Desk,
  { readAndCheck, recheck, sheetsOfReport }: Checking,
): RepairActions {
  const put = async (
    values: Readonly<Record<string, number>>,
    read: ReadResult,
  ): Promise<readonly FilledCell[]> => {
    const { entries, filled } = entriesFor(values, read);
    await host.write(entries);
    set({ filled });
    return filled;
  };

  const log = async (read: ReadResult, lines: readonly Omit<LogLine, 'time'>[]) => {
    const { layouts, entries } = putLog(
      read.logPlace,
      read.report.edition,
      lines.map((line) => ({ time: timeOf(today()), ...line })),
    );
    if (layouts.length > 0) await host.draw(layouts);
    if (entries.length > 0) await host.write(entries);
  };

  return {
    fill: async (offers) =>
      run(async () => {
        const { checked } = state();
        if (!checked) return;
        const filled = await put(offers ?? offersOfZero(checked.result.findings), checked.read);
        await recheck();
        tell('good', words.filled(filled.length));
      }),
    adopt: async (values, reason) =>
      run(async () => {
        // What is changed now must be what was proposed: the sheets are read once more, the log among them.
        const before = state().checked?.read.report.readings;
        const { read } = await readAndCheck();
        if (JSON.stringify(before) !== JSON.stringify(read.report.readings))
          return tell('plain', words.changedMeanwhile);
        const filled = await put(values, read);
        set({ isLogged: true });
        await log(
          read,
          filled.map(({ cell, value, before: old }) => ({
            cell: nameOf(cell, read),
            before: old === null ? '' : String(old),
            after: String(value),
            reason,
          })),
        );
        await recheck();
        tell('good', words.adopted);
      }),
    undoFill: async () =>
      run(async () => {
        const { filled = [], isLogged } = state();
        const { read } = await readAndCheck(isLogged ? undefined : sheetsOfReport());
        const undone = entriesToUndo(filled, read);
        await host.write(undone.map(({ address, before }) => ({ address, value: before })));
        set(({ filled: _, ...now }) => ({ ...now, isLogged: false }));
        if (isLogged && undone.length > 0)
          await log(
            read,
            undone.map(({ cell, value, before }) => ({
              cell: nameOf(cell, read),
              before: String(value),
              after: before === null ? '' : String(before),
              reason: words.undo,
            })),
          );
        await recheck();
        tell('plain', undone.length === filled.length ? words.unfilled : words.someChanged);
      }),
    confirm: async (cell) =>
      run(async () => {
        const { checked, confirmed } = state();
        const named = checked && formOf(checked.read.report.edition).cells.find(({ name }) => name === cell);
        if (!checked || !named) return;
        set({
          confirmed: new Map([
            ...confirmed,
            [cell, showReading(readingOf(checked.read.report, named), named.kind)],
          ]),
        });
        await recheck();
        tell('plain', words.confirmed(tellCell(named)));
      }),
  };
}

function nameOf(cell: string, { report }: ReadResult): string {
  const named = formOf(report.edition).cells.find(({ name }) => name === cell);
  return named ? tellCell(named) : cell;
}

/** `2027-01-10 09:30`, as the clock on the wall says. */
function timeOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
