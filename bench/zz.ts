import { readWorkbook } from './readWorkbook.js';
import { showLine } from './line.js';
for (const l of await readWorkbook.measure()) console.log(showLine(l));
process.exit(0)
