import type { Ratio } from './time.js';

/** One printed line: what was measured, the figure, and the aim with whether it was met, if there is one. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly aim?: string;
  readonly met?: boolean;
}

/** A measurement: its title, and a function that takes it. */
export interface Measurement {
  readonly title: string;
  readonly measure: () => Promise<readonly Line[]>;
}

/** Widths of the printed columns, in characters. */
const [WHAT, FIGURE, AIM] = [66, 34, 20];

/** Formats a line for printing. */
export function showLine({ what, figure, aim = '', met }: Line): string {
  return `  ${what.padEnd(WHAT)} ${figure.padStart(FIGURE)}  ${aim.padEnd(AIM)} ${verdictOf(met)}`.trimEnd();
}

function verdictOf(met: boolean | undefined): string {
  if (met === undefined) return '';
  return met ? 'met' : 'missed';
}

/** Formats a time: `9.31 ms`. */
export function showTime(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}

/** Formats a rate: `14,700/s`. */
export function showRate(perSecond: number): string {
  return `${Math.round(perSecond).toLocaleString('en')}/s`;
}

/** Formats a ratio, with the quartiles of its rounds in brackets: `1.12 × (1.08–1.19)`. */
export function showRatio({ median, low, high }: Ratio): string {
  return `${median.toFixed(2)} × (${low.toFixed(2)}–${high.toFixed(2)})`;
}
