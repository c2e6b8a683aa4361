import type { Letter } from '../core/publish/letter.js';

/** An official letter as the bytes of a document of Word; what makes it is loaded then. */
export async function letterAsWord(letter: Letter): Promise<Uint8Array> {
  return (await import('../exports/word/renderLetter.js')).renderLetter(letter);
}

/** How the file of a letter is named and typed. */
export const LETTER_FILE = {
  extension: '.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
