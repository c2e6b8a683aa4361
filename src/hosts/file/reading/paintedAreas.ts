import { rememberText } from '../../../core/form/remember.js';
import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import { Problem } from '../../../core/report/problem.js';
import { isSameInk, WHITE } from '../colours/palette.js';
import { once } from './once.js';

/** A shape or a picture that a page paints. */
export interface PaintedArea {
  /** All of it stands within this. */
  readonly box: FixedRule;
  /** Its place in the order of drawing. */
  readonly order: number;
  /** The six digits of its colour; empty where that is not known or differs from place to place. */
  readonly colour: string;
  /** True where it hides for certain what was drawn before it. */
  readonly isOpaque: boolean;
  /** Whether a place is painted; left out where its whole box is. */
  readonly holds?: (x: number, y: number) => boolean;
  /** True for one that covers no text, as rules do, but may be a band of what is painted below it. */
  readonly isThin?: boolean;
}

/** What a text needs to be seen against: its places on the page, when it was drawn, and in what colour. */
export interface DrawnPlaces {
  /** Its middle, and places around that; x and y in turn. */
  readonly places: readonly number[];
  readonly order: number;
  readonly colour: string;
}

/** Tells what hides a text that a page draws. */
export interface PaintedPage {
  /** True where what was drawn later lies over it. */
  readonly isCovered: (drawn: DrawnPlaces) => boolean;
  /** True where it has the colour of what is below it. */
  readonly isLikeGround: (drawn: DrawnPlaces) => boolean;
}

/** The height of the bands by which areas are found, in points; one in more of them is looked at always. */
const BAND = 16;
const MOST_BANDS = 40;
/** The most colours among which one like that of a text is looked for. */
const MOST_COLOURS = 500;
/** The most looks at areas of a page. */
const MOST_LOOKS = 3_000_000;
/** A text is covered where its middle is, and all of its places but one. */
const SEEN_PLACES = 1;
/** A text stands on thin bands where so many of its places do: rules that cross go through fewer. */
const PLACES_ON_BANDS = 4;

/** Finds what lies over and under texts among the areas of a page, which are in the order of drawing. */
export function paintedPage(areas: readonly PaintedArea[]): PaintedPage {
  const broad = areas.filter(({ isThin }) => !isThin);
  const find = finder(broad);
  const findAll = once(() => (broad.length === areas.length ? find : finder(areas)));
  const colours = new Set([WHITE, ...broad.map(({ colour }) => colour)]);
  const isAnyLike = rememberText(
    (colour) => colours.size > MOST_COLOURS || [...colours].some((each) => isSameInk(colour, each)),
  );
  return {
    isCovered: (drawn) => isCovered(drawn, find),
    isLikeGround: ({ colour, order, places }) => {
      const all = placesOf(places);
      const isLikeIn = (at: AreasAt) => all.filter(([x, y]) => isGroundLike(at(x, y), order, colour)).length;
      return (
        isAnyLike(colour) &&
        all.every(([x, y]) => isGroundLike(find(x, y), order, colour)) &&
        all.length - isLikeIn(findAll()) < PLACES_ON_BANDS
      );
    },
  };
}

type AreasAt = (x: number, y: number) => Iterable<PaintedArea>;

function isCovered({ places, order }: DrawnPlaces, find: AreasAt): boolean {
  let seen = 0;
  for (const [at, [x, y]] of placesOf(places).entries()) {
    if (!isPlaceCovered(find(x, y), order)) seen += 1;
    if (seen > SEEN_PLACES || (seen > 0 && at === 0)) return false;
  }
  return places.length > 0;
}

function isPlaceCovered(areas: Iterable<PaintedArea>, order: number): boolean {
  for (const area of areas) {
    if (area.order <= order) return false;
    if (area.isOpaque) return true;
  }
  return false;
}

/** True where the last that was painted before a text has its colour, which may be the paper. */
function isGroundLike(areas: Iterable<PaintedArea>, order: number, colour: string): boolean {
  for (const area of areas) {
    if (area.order >= order) continue;
    const isLike = isSameInk(colour, area.colour);
    if (area.isOpaque) return isLike;
    // What lets others through changes nothing where it has the same colour.
    if (!isLike) return false;
  }
  return isSameInk(colour, WHITE);
}

function placesOf(places: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = 0; at + 1 < places.length; at += 2) found.push([places[at] ?? 0, places[at + 1] ?? 0]);
  return found;
}

/** Gives the areas at a place, from the last one on; throws a `Problem` where there are far too many. */
function finder(areas: readonly PaintedArea[]): AreasAt {
  const bands = new Map<number, PaintedArea[]>();
  const tall: PaintedArea[] = [];
  for (const area of areas) {
    const [from, to] = [bandOf(area.box.top), bandOf(area.box.bottom)];
    if (!(to - from < MOST_BANDS)) tall.push(area);
    else for (let band = from; band <= to; band += 1) added(bands, band).push(area);
  }
  let left = MOST_LOOKS;
  return function* (x, y) {
    const own = bands.get(bandOf(y)) ?? [];
    let [one, other] = [own.length - 1, tall.length - 1];
    while (one >= 0 || other >= 0) {
      const [near, far] = [own[one], tall[other]];
      const area = near && (!far || near.order > far.order) ? near : far;
      if (area === near) one -= 1;
      else other -= 1;
      left -= 1;
      if (left < 0) throw new Problem('tooManyCells');
      if (area && isWithin(area, x, y)) yield area;
    }
  };
}

function added(bands: Map<number, PaintedArea[]>, band: number): PaintedArea[] {
  const known = bands.get(band);
  if (known) return known;
  const made: PaintedArea[] = [];
  bands.set(band, made);
  return made;
}

function bandOf(y: number): number {
  return Math.floor(y / BAND);
}

function isWithin({ box, holds }: PaintedArea, x: number, y: number): boolean {
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  return holds ? holds(x, y) : true;
}
