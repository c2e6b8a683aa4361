import { headingLevel } from '../../core/form/heading.js';
import { textOf, wordNode, type WordNode } from './wordNode.js';

/** What ends a text that does not go on behind the end of a page. */
const ENDED = /[。；;：:！!？?]\s*$|年度报告\s*$/;

/** Marks the end of a page within a paragraph, until one knows what stands before it. */
const OF_PAGE = 'page';

/** True where a text does not go on behind the end of a page or a column. */
export function isEnded(before: string): boolean {
  return ENDED.test(before) || headingLevel(before) !== undefined;
}

/** The end of a page or a column in a paragraph. */
export function endOfPage(): WordNode {
  return wordNode('br', { [OF_PAGE]: '' });
}

/** What a paragraph holds, without the ends of pages that stand within a sentence. */
export function withoutPages(children: readonly WordNode[]): WordNode[] {
  const kept: WordNode[] = [];
  for (const node of children) {
    const isPage = node.attributes[OF_PAGE] !== undefined;
    if (!isPage || isEnded(kept.map(textOf).join(''))) kept.push(node);
  }
  return kept;
}
