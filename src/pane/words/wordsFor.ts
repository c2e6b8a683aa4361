import { en } from './en.js';
import { type Words, zh } from './zh.js';

/** The words for a language tag: English for English, Chinese for all else. */
export function wordsFor(language: string): Words {
  return /^en\b/i.test(language) ? en : zh;
}
