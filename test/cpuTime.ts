/**
 * The time in milliseconds that the processor spends on some work of this process. Unlike the time on the
 * clock it does not grow when other programs run.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
