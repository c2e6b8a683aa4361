import { availableParallelism, cpus, loadavg } from 'node:os';
import { engine } from './engine.js';
import { showLine, type Measurement } from './line.js';
import { manyFiles } from './manyFiles.js';
import { readWorkbook } from './readWorkbook.js';
import { repair } from './repair.js';

const measurements: readonly Measurement[] = [readWorkbook, engine, manyFiles, repair];

console.log(
  `Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${(loadavg()[0] ?? 0).toFixed(1)} before the start.`,
);
console.log(
  'Contestants take turns in an order drawn for each round. Figures are medians; a ratio shows the middle half of its rounds in brackets.',
);
for (const { title, measure } of measurements) {
  console.log(`\n${title}`);
  for (const line of await measure()) console.log(showLine(line));
}
