import { parseArgs } from 'node:util';
import { editions } from '../../templates/index.js';
import { tryCopied } from './tryCopied.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string' },
  },
});
if (values.show !== undefined) {
  const { text, ...tried } = tryCopied(Number(values.show), editions);
  console.log(text);
  console.log(tried);
} else {
  const rates = new Map<string, number[]>();
  const from = Number(values.seed);
  for (let seed = from; seed < from + Number(values.count); seed += 1) {
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
