// What is done with few workbooks: those with unusual formats of numbers, hidden lines, dates, figures that
// are not printed, or a conditional format that cannot be loaded.
export { findFormats } from './findFormats.js';
export { findHidden } from './findHidden.js';
export { finishRead } from './finishRead.js';
export { lookAtNumbers } from './lookAtNumbers.js';
