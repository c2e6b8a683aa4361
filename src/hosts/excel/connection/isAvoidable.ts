import { Problem } from '../../../core/report/problem.js';

/** False for what concerns the whole workbook: a cell is being edited, or Excel does not answer. */
export function isAvoidable(error: unknown): boolean {
  return error instanceof Problem && error.code !== 'cellEditing' && error.code !== 'noAnswer';
}
