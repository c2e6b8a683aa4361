import { headingLevel } from '../../core/form/heading.js';
import { wordNode, type WordNode } from './wordNode.js';

/** What ends a text that does not go on behind the end of a page. */
const ENDED = /[。；;：:！!？?]\s*$|年度报告\s*$/;

/** Marks the end of a page within a paragraph, until one knows what stands before it. */
const OF_PAGE = 'page';

/** True where a text does not go on behind the end of a page or a column. */
export function isEnded(before: string): boolean {
  return ENDED.test(before) || headingLevel(before) !== undefined;
}

/** No more of a text says whether it is ended. */
const MOST_READ = 100;
/** So many parts of a text are looked at for that. */
const MOST_PARTS = 1000;

/** The end of the text of nodes, of so many characters as say whether it is ended. */
export function lastOf(nodes: readonly WordNode[]): string {
  let [text, left] = ['', MOST_PARTS];
  const take = (children: readonly WordNode[]) => {
    for (let at = children.length - 1; at >= 0 && text.length < MOST_READ && left > 0; at -= 1) {
      const node = children[at] ?? wordNode('');
      left -= 1;
      take(node.children);
      if (text.length < MOST_READ) text = node.text.slice(-MOST_READ) + text;
    }
  };
  take(nodes);
  return text;
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
    if (!isPage || isEnded(lastOf(kept))) kept.push(node);
  }
  return kept;
}
