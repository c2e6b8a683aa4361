import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.js';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
});
const { counts, faults, slowest, megabytes } = await fuzz(Number(values.seed), Number(values.count));
for (const [end, count] of counts) console.log(`${String(count).padStart(8)}  exit ${end}`);
console.log(`${Math.round(slowest)} ms for the slowest file, ${Math.round(megabytes)} MB at most`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
