import { readBackup, tellBackup, timeKept, type Backup } from './backup.js';
import type { BackupStore } from './backupStore.js';
import { livePages } from './livePages.js';

/** Work that an earlier page left, to be gone on with or dropped. */
export interface LeftWork {
  readonly id: string;
  /** Undefined where this version of the program cannot read it. */
  readonly backup: Backup | undefined;
  readonly kept: unknown;
  /** Whose report it is and when it was kept: `青山县民政局 2025 年度，11月26日 10:32`. */
  readonly about: string;
  /** True once the user dropped it; until the page is closed it can be fetched back. */
  readonly isDropped: boolean;
}

/** The work that pages which are closed now have left, the last first. */
export async function findLeftWork(store: BackupStore): Promise<readonly LeftWork[]> {
  const [all, live] = await Promise.all([store.list(), livePages()]);
  const left = all.filter(({ id }) => !live.has(id));
  const told = await Promise.all(left.map(async ({ id, kept }) => describe(id, kept)));
  return told.sort((a, b) => timeOf(b) - timeOf(a));
}

async function describe(id: string, kept: unknown): Promise<LeftWork> {
  const backup = readBackup(kept);
  const parts = [backup ? await tellBackup(backup) : '', tellTime(timeKept(kept))];
  return { id, backup, kept, about: parts.filter(Boolean).join('，'), isDropped: false };
}

function timeOf({ kept }: LeftWork): number {
  return timeKept(kept)?.getTime() ?? 0;
}

/** `11月26日 10:32`, in local time. */
export function tellTime(time: Date | undefined): string {
  if (!time) return '';
  return `${time.getMonth() + 1}月${time.getDate()}日 ${tellClock(time)}`;
}

/** `10:32`, in local time. */
export function tellClock(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
