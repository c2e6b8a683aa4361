import type { Letter } from './core/publish/letter.js';

export type { Letter };

/** An official letter as the bytes of a document of Word; what makes it is loaded then. */
export async function letterAsWord(letter: Letter): Promise<Uint8Array> {
  return (await import('./exports/word/renderLetter.js')).renderLetter(letter);
}
