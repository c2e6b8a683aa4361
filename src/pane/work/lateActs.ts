import { late } from '../../core/form/late.js';
import type { Acts, ActTools } from './acts.js';
import type { PaneStore } from './state/store.js';
import { whenLoaded } from './state/whenLoaded.js';

/** What does something with a report; it is loaded with the first one. */
export const actsPart = late(async () => import('./acts.js'));

/**
 * The acts, loaded when one is asked for where they are not there yet. Where they cannot be loaded, that is
 * told and nothing is done.
 */
export function lateActs(store: PaneStore, tools: ActTools): Acts {
  const acts = whenLoaded(store, actsPart, ({ openActs }) => openActs(store, tools));
  return {
    goTo: async (address) => (await acts())?.goTo(address),
    insertPart: async (part) => (await acts())?.insertPart(part),
    fill: async (offers) => (await acts())?.fill(offers),
    rewrite: async (rewrite) => (await acts())?.rewrite(rewrite),
    adopt: async (values, reason) => (await acts())?.adopt(values, reason),
    confirm: async (cell) => (await acts())?.confirm(cell),
    undoFill: async () => (await acts())?.undoFill(),
    keepLast: async (last, isRenamed) => (await acts())?.keepLast(last, isRenamed) ?? false,
    removeLast: async () => (await acts())?.removeLast(),
    insertReport: async (report) => (await acts())?.insertReport(report) ?? false,
    attach: async (change, done) => (await acts())?.attach(change, done),
    note: async (finding, text) => (await acts())?.note(finding, text) ?? false,
    takeReasons: async () => (await acts())?.takeReasons(),
    report: async (isDraft) => (await acts())?.report(isDraft),
    reportAnyway: async () => (await acts())?.reportAnyway(),
    setNotes: async (withNotes) => (await acts())?.setNotes(withNotes),
    setSeal: async (withSeal) => (await acts())?.setSeal(withSeal),
    copy: async () => (await acts())?.copy(),
    download: async (format) => (await acts())?.download(format),
  };
}
