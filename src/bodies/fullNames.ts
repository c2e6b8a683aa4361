import { fold } from '../core/form/fold.js';
import { bodyFinder } from './sameBodies.js';

/** What the full name of a body has behind a short one: 东河镇人民政府, 北街街道办事处. */
const ENDS = ['', '人民政府', '办事处'];

/**
 * The names of a list as the reports write them: where one place leads most of their names, 民政局 and 县民政局
 * are 青山县民政局, and 东河镇 is 青山县东河镇人民政府. A name without such a report stays as it is, and one that
 * may be of several; of several names for one report the longest is its own.
 */
export function fullNames(list: readonly string[], orgs: readonly string[]): readonly string[] {
  const find = bodyFinder(orgs.map((org) => ({ org })));
  const fullOf = shortNames(orgs);
  const owners = new Map<string, string>();
  const bodies = list.map((name): readonly string[] => {
    const found = find(name).map(({ org }) => org);
    return found.length > 0 ? found : fullOf(name);
  });
  for (const [at, name] of list.entries())
    for (const body of bodies[at] ?? [])
      if ((owners.get(body)?.length ?? 0) < fold(name).length) owners.set(body, fold(name));
  return list.map((name, at) => {
    const [first, second] = bodies[at] ?? [];
    const isOwn = first !== undefined && second === undefined && owners.get(first) === fold(name);
    return isOwn && find(name).length === 0 ? first : name;
  });
}

/** Finds the bodies that a short name may mean: those of the places that lead most of their names. */
function shortNames(orgs: readonly string[]): (name: string) => readonly string[] {
  const known = new Map(orgs.map((org) => [fold(org), org]));
  const places = placesOf([...known.keys()].filter((name) => name !== ''));
  return (name) => {
    const short = fold(name);
    const found = places.flatMap((place) => {
      // 县民政局 says of which level it is; 市场监督管理局 only begins so.
      const named = short.startsWith(place.slice(-1)) ? [short, short.slice(1)] : [short];
      return named.flatMap((each) =>
        each === '' ? [] : ENDS.flatMap((end) => known.get(place + each + end) ?? []),
      );
    });
    return [...new Set(found)];
  };
}

/** Names of places are not longer than this. */
const LONGEST = 40;

/** No place, and those that more than half of some names begin with. */
function placesOf(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names)
    for (const { index } of name.slice(0, LONGEST).matchAll(/[省市州盟区县旗]/g)) {
      const place = name.slice(0, index + 1);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  return ['', ...[...counts].flatMap(([place, count]) => (count * 2 > names.length ? [place] : []))];
}
