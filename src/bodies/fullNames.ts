import { fold } from '../core/form/fold.js';
import { bodyFinder } from './sameBodies.js';

/** What the full name of a body has behind a short one: 东河镇人民政府, 北街街道办事处. */
const ENDS = ['', '人民政府', '办事处'];

/**
 * The names of a list as the reports write them: where one place leads most of their names, 民政局 and 县民政局
 * are 青山县民政局, and 东河镇 is 青山县东河镇人民政府. A name without such a report stays as it is.
 */
export function fullNames(list: readonly string[], orgs: readonly string[]): readonly string[] {
  const place = placeOf(orgs.map(fold));
  if (place === '') return list;
  const find = bodyFinder(orgs.map((org) => ({ org })));
  const known = new Map(orgs.map((org) => [fold(org), org]));
  return list.map((name) => {
    if (find(name).length > 0) return name;
    const short = fold(name);
    // 县民政局 says of which level it is; 市场监督管理局 only begins so.
    const named = short.startsWith(place.slice(-1)) ? [short, short.slice(1)] : [short];
    const found = named.flatMap((each) => ENDS.flatMap((end) => known.get(place + each + end) ?? []));
    const [first, second] = found;
    return second === undefined ? (first ?? name) : name;
  });
}

/** Names of places are not longer than this. */
const LONGEST = 40;

/** The longest place that more than half of some names begin with; empty where there is none. */
function placeOf(all: readonly string[]): string {
  const names = new Set(all.filter((name) => name !== ''));
  const counts = new Map<string, number>();
  for (const name of names)
    for (const { index } of name.slice(0, LONGEST).matchAll(/[省市州盟区县旗]/g)) {
      const place = name.slice(0, index + 1);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  const shared = [...counts].filter(([, count]) => count * 2 > names.size);
  return shared.reduce((longest, [place]) => (place.length > longest.length ? place : longest), '');
}
