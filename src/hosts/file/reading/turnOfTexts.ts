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
  const degrees = (Math.atan2(up, right) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - quarter) < NEAR ? (quarter + 360) % 360 : undefined;
}
