import { APART } from './css/apart.js';
import type { PageTree } from './pageTree.js';

/** Fields whose value nobody reads. */
const UNREAD = /^(?:hidden|checkbox|radio|button|submit|reset|image|file|password|color|range)$/i;

/** What a field for typing or choosing shows; empty for every other element. */
export function shownInField<Node>(node: Node, tree: PageTree<Node>): string {
  const { nameOf, attributeOf } = tree;
  const name = nameOf(node);
  if (name === 'textarea')
    return textIn(node, tree)
      .trim()
      .replace(/\s*\n\s*/g, `${APART} `);
  if (name === 'select') return chosenIn(node, tree);
  if (name !== 'input' || UNREAD.test(attributeOf(node, 'type') ?? '')) return '';
  const value = attributeOf(node, 'value') ?? '';
  const isOther = /^number$/i.test(attributeOf(node, 'type') ?? '') && !NUMBER.test(value);
  return isOther ? '' : value;
}

/** What a field for numbers shows; it shows nothing else. */
const NUMBER = /^-?(?:\d+|\d*\.\d+)(?:e[-+]?\d+)?$/i;

/** The options that a list shows: the last that is selected, or the first that one may choose; or all. */
function chosenIn<Node>(node: Node, tree: PageTree<Node>): string {
  const { nameOf, attributeOf, childrenOf } = tree;
  const isDisabled = (each: Node) => attributeOf(each, 'disabled') !== undefined;
  const options = Array.from(childrenOf(node))
    .flatMap((each) =>
      nameOf(each) === 'optgroup'
        ? Array.from(childrenOf(each), (inner) => ({ option: inner, isOff: isDisabled(each) }))
        : [{ option: each, isOff: false }],
    )
    .filter(({ option }) => nameOf(option) === 'option');
  const shownIn = (option: Node) => attributeOf(option, 'label') || textIn(option, tree);
  const isList = attributeOf(node, 'multiple') !== undefined || Number(attributeOf(node, 'size')) > 1;
  if (isList) return options.map(({ option }) => shownIn(option)).join(APART);
  const selected = options.filter(({ option }) => attributeOf(option, 'selected') !== undefined);
  const shown = selected.at(-1) ?? options.find(({ option, isOff }) => !isOff && !isDisabled(option));
  return shown === undefined ? '' : shownIn(shown.option);
}

function textIn<Node>(node: Node, { childrenOf, textOf }: PageTree<Node>): string {
  return Array.from(childrenOf(node), textOf).join('');
}
