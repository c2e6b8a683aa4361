import type { FixedPage } from '../../../core/read/opened/fixedPage.js';

/** A text of a page: how many characters it has, and which way it runs as its height grows upwards. */
export interface TextWay {
  readonly characters: number;
  readonly right: number;
  readonly up: number;
}

/** Directions that differ by less than this, in degrees, are one. */
const NEAR = 2;

/**
 * How far most of the text of a page is turned to the left: 0, 90, 180 or 270 degrees. A wide table is often
 * printed so on an upright page, which is to be turned as far to the right to be read. Undefined where there
 * is no text.
 */
export function turnOfTexts(texts: readonly TextWay[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { characters, right, up } of texts) {
    const turn = quarterOf(right, up);
    if (turn !== undefined) counts.set(turn, (counts.get(turn) ?? 0) + characters);
  }
  const [first, ...others] = counts;
  return first && others.reduce((most, each) => (each[1] > most[1] ? each : most), first)[0];
}

function quarterOf(right: number, up: number): number | undefined {
  const { quarter, off } = turnBy(right, up);
  return off < NEAR ? (quarter + 360) % 360 : undefined;
}

/** The quarter turn that a direction is nearest to, and how far it is off, in degrees. */
function turnBy(right: number, up: number): { readonly quarter: number; readonly off: number } {
  const degrees = (Math.atan2(up, right) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90) * 90;
  return { quarter, off: Math.abs(degrees - quarter) };
}

/** A text that is off a quarter turn by more than this, in degrees, is in no line; scans are off by less. */
const ASLANT = 10;
/** So many characters of such texts are told. */
const MOST_TOLD = 40;

/** True for a text that runs aslant over a page, as its watermark does: it is in no line and no cell. */
export function isAslant({ right, up }: Omit<TextWay, 'characters'>): boolean {
  return turnBy(right, up).off > ASLANT;
}

/** What the texts that run aslant over a page say, each once, as a note; none where they say nothing. */
export function notesAslant(texts: readonly string[]): readonly string[] {
  const said = new Set(texts.map((text) => text.trim()).filter((text) => text !== ''));
  return said.size === 0 ? [] : [`水印：${[...said].join(' ').slice(0, MOST_TOLD)}`];
}

/** The marks of a page with more notes. */
export function withNotes<Marks extends Pick<FixedPage, 'notes'>>(
  marks: Marks,
  more: readonly string[],
): Marks {
  return more.length === 0 ? marks : { ...marks, notes: [...(marks.notes ?? []), ...more] };
}
