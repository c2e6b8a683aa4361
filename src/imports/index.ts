import type { Import } from '../core/read/import.js';
import { json } from './json.js';
import { text } from './text.js';

/** Every format that reports are read from, in the order in which they are tried. */
export const imports: readonly Import[] = [json, text];
