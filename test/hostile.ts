import { hostileBooks } from './hostile/books.js';
import type { Hostile } from './hostile/byHand.js';
import { hostileZips } from './hostile/zips.js';

/** Inputs that must all be refused with their code, quickly and in little memory. */
export const hostile: readonly Hostile[] = [...hostileZips, ...hostileBooks];
