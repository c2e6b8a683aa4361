import type { NamedElement } from '../../core/read/opened/namedElements.js';
import { textOf, type WordNode } from '../word/wordNode.js';

/** A text that is one of two by a condition, and where it begins in its paragraph. */
export interface ConditionalText {
  readonly element: NamedElement;
  readonly from: number;
}

/** True for text that a condition hides. */
export function isUnderCondition({ name, attributes }: NamedElement): boolean {
  return name === 'text:hidden-text' && attributes.get('text:is-hidden') !== 'false';
}

/** True for what hides the paragraph that it stands in. */
export function hidesParagraph({ name, attributes }: NamedElement): boolean {
  return name === 'text:hidden-paragraph' && attributes.get('text:is-hidden') === 'true';
}

/**
 * What makes a figure unreadable that is one of two by a condition: the other one, unless the file says that
 * the condition holds for what it shows.
 */
export function otherText({ element: { attributes }, from }: ConditionalText, around: WordNode): string {
  const shown = around.children.slice(from).map(textOf).join('').trim();
  const [ifTrue, ifFalse] = ['true', 'false'].map(
    (side) => attributes.get(`text:string-value-if-${side}`)?.trim() ?? '',
  ) as [string, string];
  const holds = attributes.get('text:current-value');
  const another = shown === ifTrue ? ifFalse : ifTrue;
  const other = holds === undefined ? another : holds === 'true' ? ifTrue : ifFalse;
  return other === shown || !/\d/.test(shown + other) ? '' : `／${other}`;
}
