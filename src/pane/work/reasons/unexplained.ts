import { lacksReason } from '../../../index.js';
import type { Checked } from '../state/state.js';

/** The warnings without a reason, or with one for another figure. */
export function unexplained({ result }: Checked): Checked['result']['findings'] {
  return result.findings.filter(lacksReason);
}
