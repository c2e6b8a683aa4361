import { editions } from '../../templates/index.js';
import { seedOptions } from '../seedOptions.js';
import { tryHabit } from './tryHabit.js';

const { seeds, shown } = seedOptions(2000);
if (shown !== undefined) {
  const { sheets, ...tried } = tryHabit(shown, editions);
  for (const { name, cells } of sheets)
    for (const row of new Set(cells.map((cell) => cell.row)))
      console.log(
        name,
        row,
        cells
          .filter((cell) => cell.row === row)
          .map(({ column, value }) => `${column}:${String(value)}`)
          .join(' | '),
      );
  console.log(tried);
} else {
  const rates = new Map<string, { workbooks: number; right: number; unread: number; wrong: number }>();
  for (const seed of seeds) {
    const { kind, right, unread, wrong, errors } = tryHabit(seed, editions);
    const rate = rates.get(kind) ?? { workbooks: 0, right: 0, unread: 0, wrong: 0 };
    rates.set(kind, {
      workbooks: rate.workbooks + 1,
      right: rate.right + right,
      unread: rate.unread + unread,
      wrong: rate.wrong + wrong.length,
    });
    if (wrong.length > 0)
      console.log(`seed ${seed}, ${kind}, ${errors.length} errors told: ${wrong.slice(0, 3).join('; ')}`);
  }
  for (const [kind, { workbooks, right, unread, wrong }] of [...rates].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      `${kind.padEnd(40)} ${workbooks} workbooks, ${right} right, ${unread} unread, ${wrong} wrong`,
    );
  process.exitCode = [...rates.values()].some(({ wrong }) => wrong > 0) ? 1 : 0;
}
