import type { Ratio } from './time.js';

/**
 * One line of the printed table: what was measured, what came out, and the aim with whether it was met, where
 * there is one.
 */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly aim?: string;
  readonly met?: boolean;
}

/** One measurement: its title and the way to its lines. */
export interface Measurement {
  readonly title: string;
  readonly measure: () => Promise<readonly Line[]>;
}

const [WHAT, FIGURE, AIM] = [66, 34, 20];

/** The line as it is printed. */
export function showLine({ what, figure, aim = '', met }: Line): string {
  const verdict = met === undefined ? '' : met ? 'met' : 'missed';
  return `  ${what.padEnd(WHAT)} ${figure.padStart(FIGURE)}  ${aim.padEnd(AIM)} ${verdict}`.trimEnd();
}

/** `9.31 ms` */
export function showTime(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}

/** `14,700/s` */
export function showRate(perSecond: number): string {
  return `${Math.round(perSecond).toLocaleString('en')}/s`;
}

/** `1.12 × (1.08–1.19)`: the median and the middle half of the rounds. */
export function showRatio({ median, low, high }: Ratio): string {
  return `${median.toFixed(2)} × (${low.toFixed(2)}–${high.toFixed(2)})`;
}
