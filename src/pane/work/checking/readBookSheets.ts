export { readSheets } from '../../../index.js';
