import { fold } from '../../core/form/fold.js';

/** The name of a government, with the place that it governs. */
const GOVERNMENT = /^(.+[省市州盟区县旗])(?:人民)?政府$/;
/** So many other bodies of the place show that it is theirs. */
const FEWEST = 2;

/**
 * The reports of a government beside those of bodies of its place: it may be the report of all, in which
 * these are counted already.
 */
export function governmentOfAll<Body extends { readonly org: string }>(
  bodies: readonly Body[],
): readonly Body[] {
  const names = bodies.map(({ org }) => fold(org));
  return bodies.filter((_, at) => {
    const own = names[at] ?? '';
    const place = GOVERNMENT.exec(own)?.[1];
    return (
      place !== undefined && names.filter((name) => name !== own && name.startsWith(place)).length >= FEWEST
    );
  });
}
