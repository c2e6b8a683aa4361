import { both, supportsHolds, type Verdict } from './conditions.js';
import { cssPieces } from './cssPieces.js';
import { layerBook, type Layer, type LayerBook } from './layers.js';
import { mediaApplies } from './media.js';
import type { Declared } from './pageStyle.js';
import { readDeclarations } from './readStyle.js';
import { withinSelectors } from './selectorTexts.js';

/** A rule of a style sheet that says something of what is read. */
export interface CssRule {
  readonly selectors: string;
  readonly style: Declared;
  readonly layer: Layer;
  /** False where nobody knows whether the conditions around it hold. */
  readonly isSure: boolean;
}

/** A block of a style sheet that is open. */
interface CssBlock {
  /** The elements that its declarations are about; undefined outside of rules. */
  readonly selectors: string | undefined;
  readonly holds: Verdict;
  readonly layer: Layer;
  /** The declarations in it since the last block within it. */
  said: string[];
}

/** The rules of style sheets that hold on a wide screen, or may hold, in their order. */
export function* cssRules(sheets: readonly string[]): Generator<CssRule> {
  const layers = layerBook();
  for (const sheet of sheets) yield* rulesOf(sheet, layers);
}

function* rulesOf(sheet: string, layers: LayerBook): Generator<CssRule> {
  const open: CssBlock[] = [{ selectors: undefined, holds: true, layer: [], said: [] }];
  for (const { text, end } of cssPieces(sheet)) {
    const block = open.at(-1) as CssBlock;
    if (end === '{') {
      yield* ruleOf(block);
      open.push(openBlock(text, block, layers));
    } else if (text.startsWith('@')) layers.declare(text, block.layer);
    else block.said.push(text);
    if (end !== '}') continue;
    yield* ruleOf(block);
    if (open.length > 1) open.pop();
  }
  for (const block of open.reverse()) yield* ruleOf(block);
}

/** What a block says of its elements, where it says anything. */
function* ruleOf(block: CssBlock): Generator<CssRule> {
  const { selectors, holds, layer, said } = block;
  if (said.length === 0) return;
  block.said = [];
  if (selectors === undefined || holds === false) return;
  const style = readDeclarations(said);
  if (saysAnything(style)) yield { selectors, style, layer, isSure: holds === true };
}

function openBlock(before: string, around: CssBlock, layers: LayerBook): CssBlock {
  const block = { ...around, said: [] };
  if (!before.startsWith('@')) return { ...block, selectors: withinSelectors(before, around.selectors) };
  const [whole, name = ''] = /^@([\w-]+)/.exec(before) ?? [''];
  const condition = before.slice(whole.length).trim();
  const layer = name.toLowerCase() === 'layer' ? layers.open(condition, around.layer) : around.layer;
  return { ...block, layer, holds: both(around.holds, () => atRuleHolds(name.toLowerCase(), condition)) };
}

/** Whether the rules within another hold for the page; those of fonts are about no elements. */
function atRuleHolds(name: string, condition: string): Verdict {
  // A length that is worked out is not known.
  if (name === 'media') return /[a-z]\(/.test(condition) ? undefined : mediaApplies(condition);
  if (name === 'supports') return supportsHolds(condition);
  if (name === 'container' || name === 'scope') return undefined;
  return name === 'layer';
}

function saysAnything({ ordinary, important }: Declared): boolean {
  return [ordinary, important].some((style) => Object.keys(style).length > 0);
}
