import type { Import } from '../core/read/import.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { text } from './text.js';

/** Every format that reports are read from, in the order in which they are tried. */
export const imports: readonly Import[] = [json, csv, text];
