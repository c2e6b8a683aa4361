/** Starts to count the time of the processor; the function returned gives the milliseconds so far. */
export function cpuSpent(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
