export { BodiesView } from './BodiesView.js';
export { ExcelBodies } from './ExcelBodies.js';
