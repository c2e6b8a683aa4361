import { rightReport } from '../../src/core/check/example.js';
import type { Edition } from '../../src/core/form/edition.js';
import { findCell, formOf } from '../../src/core/form/form.js';
import { readValue } from '../../src/core/form/number.js';
import { withCells, type Report } from '../../src/core/report/report.js';
import type { Chance } from './chance.js';

const BODIES = ['青山县民政局', '临江市财政局', '云岭镇人民政府', '东湖街道办事处', '海滨区司法局'];

/** A report with figures of all sizes whose sums hold; in one of five, one figure is then another. */
export function randomReport(edition: Edition, chance: Chance): Report {
  const form = formOf(edition);
  const size = chance.pick([1, 3, 12, 60, 4000]);
  const values = new Map<string, number>();
  const sums = form.relations.filter(({ isSum }) => isSum);
  const stated = new Set(sums.flatMap(({ right }) => right.map(({ cell }) => cell)));
  for (const { name, kind } of form.cells) {
    const isZero = kind !== 'money' && !chance.once(3);
    if (!stated.has(name)) values.set(name, isZero ? 0 : chance.below(size + 1));
  }
  balance(values, chance);
  // Sums across are stated after those down, so that totals of totals add up.
  for (let round = 0; round < 2; round += 1)
    for (const { left, right } of sums) {
      const total = left.reduce((sum, { cell }) => sum + (values.get(cell) ?? 0), 0);
      for (const { cell } of right) values.set(cell, total);
    }
  if (chance.once(5)) {
    const name = chance.pick([...stated]);
    values.set(name, (values.get(name) ?? 0) + 1 + chance.below(9));
  }
  const readings = [...values].map(([name, value]) => {
    const cell = findCell(form, name);
    const isAmount = cell?.kind === 'money';
    const unit = cell?.unit ?? chance.pick(['万元', '元']);
    const raw = isAmount ? `${value}.${chance.below(90) + 10}${cell.unit === undefined ? unit : ''}` : value;
    return [name, readValue(raw, cell?.kind ?? 'count', cell?.unit ?? null)] as const;
  });
  return {
    ...withCells(rightReport(edition), Object.fromEntries(readings)),
    org: chance.pick(BODIES),
    year: edition.firstYear + chance.below(2),
  };
}

/** Sets what came in so that it goes out: the official relation of the table of requests. */
function balance(values: Map<string, number>, chance: Chance): void {
  const columns = new Set(
    [...values.keys()].flatMap((name) => /^requests\.granted\.(.*)$/.exec(name)?.[1] ?? []),
  );
  for (const column of columns) {
    const results = [...values].filter(
      ([name]) =>
        /^requests\./.test(name) &&
        name.endsWith(`.${column}`) &&
        !/\.(?:received|carriedIn|carriedOut)\./.test(name),
    );
    const out =
      results.reduce((sum, [, value]) => sum + value, 0) + (values.get(`requests.carriedOut.${column}`) ?? 0);
    const before = chance.below(out + 1);
    values.set(`requests.carriedIn.${column}`, chance.once(2) ? 0 : before);
    values.set(`requests.received.${column}`, out - (values.get(`requests.carriedIn.${column}`) ?? 0));
  }
}
