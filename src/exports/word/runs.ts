import { TextRun } from 'docx';

/** What no document may hold: controls but tabs and line ends, halves of characters, two non-characters. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** A text as runs, one for each of its lines. It stays text: nothing in it becomes a field or markup. */
export function runsOf(text: string): TextRun[] {
  return text
    .replace(UNWRITABLE, '')
    .split(/\r\n?|\n/)
    .map((line, at) => new TextRun(at > 0 ? { text: line, break: 1 } : line));
}
