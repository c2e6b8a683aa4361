/** What is timed of the program, as one module: bundled as the program is before it is timed. */
export { fileHost } from '../src/hosts/file/fileHost.js';
export { checkReport } from '../src/index.js';
export { readFileSheets as readSheets } from '../src/opening/readFileSheets.js';
