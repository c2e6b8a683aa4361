import type { Reading } from '../../../src/core/form/number.js';

/**
 * What becomes of an odd input: the same figures as without the oddity; a figure of 表三 row 一, 商业企业; that
 * figure not read as a number; or anything that is answered.
 */
export type Answer = 'same' | 'refused' | 'unread' | 'any' | { readonly figure: Reading };

/** A file of some reader with something odd in it. */
export interface OddInput {
  readonly what: string;
  readonly file: string;
  readonly bytes: () => Uint8Array | string | Promise<Uint8Array | string>;
  readonly answer: Answer;
}
