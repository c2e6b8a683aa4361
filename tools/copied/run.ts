import { editions } from '../../templates/index.js';
import { seedOptions } from '../seedOptions.js';
import { tryCopied } from './tryCopied.js';

const { seeds, shown } = seedOptions(1000);
if (shown !== undefined) {
  const { text, ...tried } = tryCopied(shown, editions);
  console.log(text);
  console.log(tried);
} else {
  const rates = new Map<string, number[]>();
  for (const seed of seeds) {
    const { shapes, copying, right, shown, wrong, silent } = tryCopied(seed, editions);
    for (const name of [...shapes, `as ${copying}`]) {
      const [all = 0, a = 0, b = 0, c = 0, d = 0] = rates.get(name) ?? [];
      rates.set(name, [all + 1, a + right, b + shown, c + wrong.length, d + silent.length]);
    }
    if (silent.length > 0)
      console.log(
        `seed ${seed}, ${copying}, ${shapes.join('; ')}: ${wrong.length} wrong, ${silent.length} silent: ${wrong.slice(0, 2).join('; ')}`,
      );
  }
  for (const [name, [all = 0, right = 0, shown = 0, wrong = 0, silent = 0]] of [...rates].sort())
    console.log(
      `${name.padEnd(40)} ${all} reports  ${((100 * right) / shown).toFixed(1)} % right  ${wrong} wrong  ${silent} silent`,
    );
}
