import type { ListPlace } from '../../core/read/opened/numberedLists.js';
import { UNFILLED } from '../../core/report/unready.js';
import type { OpenTables } from './openTables.js';
import type { BoundControls } from './boundControls.js';
import type { WordLists } from './readNumbering.js';
import type { RunReader } from './runReader.js';
import type { WordFields } from './wordFields.js';
import type { WordFormulas } from './wordFormulas.js';
import type { WordSection } from './wordMargins.js';
import { wordNode, wordText, type WordNode } from './wordNode.js';
import type { WordSign } from './wordSign.js';

/** What is drawn at a place of the text. */
interface Drawing {
  /** True where it stands in its line as a character does. */
  isInLine: boolean;
  /** True for a box, and for one with text, which is read. */
  isBox: boolean;
  hasText: boolean;
}

/** Where the reader is in a document of Word. */
export interface WordState {
  readonly lists: WordLists;
  readonly numberOf: (place: ListPlace) => string;
  readonly runs: RunReader;
  /** The elements that are open, the root of the page first. */
  readonly open: WordNode[];
  /** The properties that are open, inner ones last. */
  readonly properties: string[];
  /** How many elements are open from one on that is passed over. */
  passed: number;
  /** What the text is that comes. */
  text: 'none' | 'shown' | 'instruction';
  readonly fields: WordFields;
  readonly formulas: WordFormulas;
  /** Of each control whose content is open, whether that only shows what should be typed in its cells. */
  readonly prompts: boolean[];
  readonly drawings: Drawing[];
  /** How many pictures and shapes without text there are. */
  pictures: number;
  /** How much was read, by which one knows whether a form of several says anything. */
  said: number;
  /** What was read before each place with several forms that is open. */
  readonly forms: number[];
  /** Texts that nobody sees. */
  readonly hidden: string[];
  readonly sections: WordSection[];
  readonly tables: OpenTables;
  readonly controls: BoundControls;
  /** How many tables have their columns from right to left. */
  fromRight: number;
  /** How many cells have fields of formulas, and how many fields Word works out anew as it opens the file. */
  worked: number;
  renewed: number;
  /** How many cells with a figure have something drawn that floats over them. */
  overFigures: number;
  /** How many other files the document takes in where they are read by Word alone. */
  takenIn: number;
}

/** The innermost element that is open. */
export function innermost({ open }: Pick<WordState, 'open'>): WordNode {
  return open.at(-1) as WordNode;
}

/** What the reader needs of its state to add texts and what is seen without being text. */
export type TextState = Pick<WordState, 'open' | 'said' | 'fields' | 'hidden'> & {
  readonly runs: Pick<RunReader, 'node'>;
};

/** Adds text of a run, as it looks there. */
export function addText(state: TextState, text: string): void {
  const node = state.runs.node(text);
  state.said += 1;
  state.fields.see(text);
  if (node) innermost(state).children.push(node);
  else if (text.trim() !== '') state.hidden.push(text.trim());
}

/** Adds what is seen without being text. */
export function addSign(state: TextState, sign: WordSign | undefined): void {
  if (sign?.kind === 'text') addText(state, sign.text);
  else if (sign) addPicture(state, sign.hasDigits);
}

/** Adds a picture that stands in its line. */
export function addPicture(state: TextState, hasDigits: boolean): void {
  state.said += 1;
  innermost(state).children.push(wordNode('img', hasDigits ? { alt: '0' } : {}));
}

/** True where the text stands in a cell of a table. */
export function isInCell({ open }: Pick<WordState, 'open'>): boolean {
  return open.some(({ name }) => name === 'td');
}

/** Adds what stands for a place that is still to be filled in; a blank cell is told as that. */
export function addUnfilled(state: Pick<WordState, 'open'>): void {
  if (!isInCell(state)) innermost(state).children.push(wordText(UNFILLED));
}

/**
 * Takes a control that is alone in its paragraph out of it: it leaves no gap in a sentence. True where there
 * was one.
 */
export function dropLonePrompt(children: WordNode[]): boolean {
  if (children.length !== 1 || children[0]?.text !== UNFILLED) return false;
  children.pop();
  return true;
}
