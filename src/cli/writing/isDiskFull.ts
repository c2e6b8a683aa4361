/** Errors of the system for a disk without room, or a user who has used up the share of it. */
const FULL = ['ENOSPC', 'EDQUOT'];

/** True for an error of the system that says that nothing more can be written. */
export function isDiskFull(error: unknown): boolean {
  return FULL.includes((error as NodeJS.ErrnoException).code ?? '');
}
