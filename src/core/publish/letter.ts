import type { Block } from './block.js';

/** An official letter before any format. */
export interface Letter {
  readonly title: string;
  /** To whom it goes, with a colon: it begins at the edge of the text. */
  readonly addressee: string;
  readonly blocks: readonly Block[];
}
