import { en } from './words/en.js';
import { zh } from './words/zh.js';

/** Everything the pane says in its own words; what is wrong in a report is said in Chinese, like the report. */
export type Words = typeof zh;

/** The words for a language tag: English for English, Chinese for all else. */
export function wordsFor(language: string): Words {
  return /^en\b/i.test(language) ? en : zh;
}
