import { formats, type Export } from '../../index.js';
import { pdf } from '../pdf/pdf.js';

/** What `--as` knows: the formats of the program, and what other programs on this machine make of them. */
export const outputs: readonly Export[] = [...formats, pdf];
