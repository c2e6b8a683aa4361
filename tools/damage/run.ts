import { editions } from '../../templates/index.js';
import { seedOptions } from '../seedOptions.js';
import { tryDamage } from './tryDamage.js';

const { seeds, shown } = seedOptions(2000);
if (shown !== undefined) {
  const { text, ...tried } = tryDamage(shown, editions);
  console.log(text);
  console.log(tried);
} else {
  const rates = new Map<string, { right: number; unread: number; wrong: number; reports: number }>();
  for (const seed of seeds) {
    const { kind, style, right, unread, wrong } = tryDamage(seed, editions);
    for (const [at, name] of [kind, `as ${style}`].entries()) {
      const rate = rates.get(name) ?? { right: 0, unread: 0, wrong: 0, reports: 0 };
      rates.set(name, {
        right: rate.right + right,
        unread: rate.unread + unread,
        wrong: rate.wrong + wrong.length,
        reports: rate.reports + 1,
      });
      if (at === 0 && wrong.length > 0)
        console.log(`seed ${seed}, ${kind}, ${style}: ${wrong.slice(0, 3).join('; ')}`);
    }
  }
  for (const [name, { right, unread, wrong, reports }] of [...rates].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      `${name.padEnd(48)} ${String(reports).padStart(5)} reports  ${((100 * right) / (right + unread)).toFixed(1).padStart(5)} % right  ${String(unread).padStart(6)} unread  ${String(wrong).padStart(4)} wrong`,
    );
  process.exitCode = [...rates.values()].some(({ wrong }) => wrong > 0) ? 1 : 0;
}
