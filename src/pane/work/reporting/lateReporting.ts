import { late } from '../../../core/form/late.js';
import type { Checking } from '../checking/checking.js';
import type { PaneStore } from '../state/store.js';
import { whenLoaded } from '../state/whenLoaded.js';
import type { Reporting } from './reporting.js';

/** What makes a report and hands it over; it is loaded when a report is asked for. */
export const reportingPart = late(async () => import('./reporting.js'));

/** 生成报告 and what follows, loaded when asked for; where that fails, it is told and nothing is done. */
export function lateReporting(store: PaneStore, checking: Checking): Reporting {
  const open = whenLoaded(store, reportingPart, ({ openReporting }) => openReporting(store, checking));
  return {
    report: async (isDraft) => (await open())?.report(isDraft),
    reportAnyway: async () => (await open())?.reportAnyway(),
    setNotes: async (withNotes) => (await open())?.setNotes(withNotes),
    setSeal: async (withSeal) => (await open())?.setSeal(withSeal),
    copy: async () => (await open())?.copy(),
    download: async (format) => (await open())?.download(format),
  };
}
