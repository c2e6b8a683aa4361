import { fold } from '../core/form/fold.js';
import { groupBy } from '../core/form/group.js';
import { isAbbreviation, isSameBody } from '../core/report/sameBody.js';

/** What says nothing of a body in its name: what is in brackets, a year. */
const BESIDE = /\([^()]*\)|20\d\d年?度?/g;
/** What the full name of a town or a street has behind its place. */
const OF_TOWN = /(?<=[镇乡])(?:人民)?政府$|(?<=街道)办(?:事处)?$/;
/** An office, whose name people shorten: 卫健委 for 卫生健康委员会. */
const OFFICE = /[局委]$/;
/** What makes the name of an office that of another one: 农业综合行政执法局 is no 农业局. */
const BELOW = /执法|稽查|分局|第|\d/;
/** A name with a place within it, behind its first character: 西夏区民政局, and not 市场监管局. */
const WITH_PLACE = /.[省市州盟区县旗]/;
/** The least characters of the short name of an office: 民政局. */
const LEAST = 3;
/** Longer names are compared with no others. */
const LONGEST = 60;

/** A name as a place and what stands behind it. */
interface PlacedName {
  readonly place: string;
  readonly rest: string;
}

/**
 * The pairs of names that may be one body's though `isSameBody` does not say so: one is without the place
 * that leads the other (水利局), without 人民政府 or 办事处 behind a town, or shortened (青山县发改局 beside
 * 青山县发展和改革局). A name that may be short for several gives no pair.
 */
export function likelySame<Body extends { readonly org: string }>(
  bodies: readonly Body[],
): readonly (readonly [short: Body, full: Body])[] {
  const named = bodies.flatMap((body) => {
    const written = fold(body.org);
    const name = written
      .replace(BESIDE, '')
      .replace(OF_TOWN, '')
      .replace(/委员会$/, '委');
    const { length } = written;
    return name === '' || length > LONGEST ? [] : [{ body, name, length, ways: placedNames(name) }];
  });
  return groupBy(named, ({ name }) => name.slice(-1)).flatMap((group) =>
    group.flatMap((short) => {
      const isFull = ({ length, ways }: typeof short) =>
        length > short.length && isShortFor(short.ways, ways);
      const [first, second] = group.filter(isFull);
      return first && !second && !isSameBody(short.body.org, first.body.org)
        ? [[short.body, first.body] as const]
        : [];
    }),
  );
}

/** The ways to read a name as a place and a rest: without one, and behind each character that ends one. */
function placedNames(name: string): readonly PlacedName[] {
  const ends = [...name.matchAll(/[省市州盟区县旗]/g)].map(({ index }) => index + 1);
  return [0, ...ends].map((end) => ({ place: name.slice(0, end), rest: name.slice(end) }));
}

function isShortFor(short: readonly PlacedName[], full: readonly PlacedName[]): boolean {
  return short.some((one) =>
    full.some(
      (other) =>
        (one.place.endsWith(other.place) || other.place.endsWith(one.place)) &&
        one.rest.length > 1 &&
        (one.rest === other.rest || isShortOffice(one.rest, other.rest)),
    ),
  );
}

function isShortOffice(short: string, full: string): boolean {
  const long = full.replace('城市', '城');
  return (
    OFFICE.test(short) &&
    short.length >= LEAST &&
    short[0] === long[0] &&
    !long.startsWith(short) &&
    !BELOW.test(long) &&
    !WITH_PLACE.test(short) &&
    !WITH_PLACE.test(long) &&
    isAbbreviation(short, long)
  );
}
