/** So many files say how long one takes. */
const ENOUGH = 5;

/** How long the rest takes at the rate so far: `约剩 2 分钟`; empty while that cannot be said, and at the end. */
export function tellRemaining(done: number, total: number, milliseconds: number): string {
  if (done < ENOUGH || done >= total) return '';
  const seconds = Math.ceil(((milliseconds / done) * (total - done)) / 1000);
  return `，约剩 ${seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`}`;
}
