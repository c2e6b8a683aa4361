import readSelectorList, { type CssNode } from 'css-tree/selector-parser';
import { Problem } from '../../../core/report/problem.js';
import { attributeTest } from './attributeTest.js';
import type { Verdict } from './conditions.js';
import { decodeName } from './names.js';
import { pseudoTest } from './pseudoTest.js';
import type { ElementTest, Selector, SelectorPart, SelectorReader } from './elementTest.js';
import { anyFrom, type StyledElement } from './styledElement.js';

/** The most characters and brackets of the selectors of a rule. */
const LONGEST = 100_000;
const MOST_BRACKETS = 200;

/**
 * Reads the selectors of a rule: undefined for one that browsers leave out. Throws a `Problem`
 * `pasteTooLarge`.
 */
export function readSelectors(text: string, reader: SelectorReader): readonly Selector[] | undefined {
  if (text.length > LONGEST || text.split('(', MOST_BRACKETS + 1).length > MOST_BRACKETS)
    throw new Problem('pasteTooLarge');
  if (/,\s*$/.test(text.slice(-90))) return undefined;
  try {
    reader.spend(text.length);
    return selectorsIn(readSelectorList(text, { context: 'selectorList' }), reader);
  } catch (error) {
    if (error instanceof Problem) throw error;
    return undefined;
  }
}

function selectorsIn(list: CssNode, reader: SelectorReader, start?: ElementTest): readonly Selector[] {
  if (list.type === 'Selector') return [readOne(Array.from(list.children), reader, start)];
  return list.type === 'SelectorList'
    ? Array.from(list.children).flatMap((each) => selectorsIn(each, reader, start))
    : [];
}

function readOne(nodes: readonly CssNode[], reader: SelectorReader, start?: ElementTest): Selector {
  let [fits, weight, place]: [ElementTest | undefined, number, string | undefined] = [start, 0, undefined];
  let compound: ElementTest[] = [];
  let joint = start && nodes[0]?.type !== 'Combinator' ? ' ' : '';
  const close = () => {
    if (compound.length === 0) throw new Error('nothing between two signs');
    fits = joined(allOf(compound, reader), joint, fits);
    compound = [];
  };
  for (const [at, node] of nodes.entries()) {
    if (node.type === 'Combinator') {
      if (at > 0) close();
      else if (!start) throw new Error('a sign begins it');
      joint = node.name;
    } else if (placeIn(node) !== undefined) {
      place = placeIn(node) ?? '';
      weight += 1;
      if (!KNOWN_PLACES.test(place)) reader.doubt();
      compound.push(() => true);
    } else {
      const part = partOf(node, reader);
      compound.push(part.fits);
      weight += part.weight;
    }
  }
  close();
  return { fits: fits as ElementTest, weight, place };
}

/** The name of a pseudo-element, of which old ones have one colon; undefined for any other part. */
function placeIn(node: CssNode): string | undefined {
  if (node.type !== 'PseudoElementSelector' && node.type !== 'PseudoClassSelector') return undefined;
  const name = node.name.toLowerCase();
  const isOld = /^(?:before|after|first-l(?:ine|etter))$/.test(name);
  return node.type === 'PseudoElementSelector' || isOld ? name : undefined;
}

/** Pseudo-elements of browsers. */
const KNOWN_PLACES =
  /^(?:before|after|first-l(?:ine|etter)|selection|placeholder|marker|backdrop|cue|part|slotted|details-content|file-selector-button|(?:target|search|spelling|grammar)-.*|highlight|view-transition.*|scroll-.*|-webkit-.*)$/;

/** Where an element and those around it fit the parts on both sides of a sign. */
function joined(own: ElementTest, joint: string, before: ElementTest | undefined): ElementTest {
  if (before === undefined) return own;
  const next =
    joint === ' ' || joint === '>' ? parentOf : joint === '+' || joint === '~' ? previousOf : undefined;
  if (!next) throw new Error(`no sign: ${joint}`);
  const isFar = joint === ' ' || joint === '~';
  return (element) => {
    const verdict = own(element);
    if (verdict === false) return false;
    const others = anyFrom(next(element), isFar ? next : none, before);
    return others === true ? verdict : others;
  };
}

function parentOf({ parent }: StyledElement): StyledElement | undefined {
  return parent;
}

function previousOf({ siblings, at }: StyledElement): StyledElement | undefined {
  return siblings[at - 1];
}

function none(): undefined {
  return undefined;
}

/** Parts between two signs that are compared in the time of one look at an element. */
const COMPARED_AT_ONCE = 4;

function allOf(tests: readonly ElementTest[], { spend }: SelectorReader): ElementTest {
  return (element) => {
    spend(Math.ceil(tests.length / COMPARED_AT_ONCE));
    let verdict: Verdict = true;
    for (const test of tests) {
      const found = test(element);
      if (found === false) return false;
      if (found === undefined) verdict = undefined;
    }
    return verdict;
  };
}

const CLASS = 1000;
const ID = CLASS * CLASS;

function partOf(node: CssNode, reader: SelectorReader): SelectorPart {
  switch (node.type) {
    case 'TypeSelector':
      return tagPart(decodeName(node.name).toLowerCase());
    case 'ClassSelector': {
      const name = nameIn(node.name, reader);
      return { fits: ({ classes }) => classes.has(name), weight: CLASS };
    }
    case 'IdSelector': {
      const name = nameIn(node.name, reader);
      return { fits: ({ id }) => id === name, weight: ID };
    }
    case 'AttributeSelector':
      return { fits: attributeTest(node, reader), weight: CLASS };
    case 'PseudoClassSelector':
      return pseudoTest(node, reader, CLASS, (list, start) => selectorsIn(list, reader, start));
    default:
      throw new Error(`no part of a selector: ${node.type}`);
  }
}

function tagPart(written: string): SelectorPart {
  const name = written.replace(/^[^|]*\|/, '');
  return name === '*' ? { fits: () => true, weight: 0 } : { fits: ({ tag }) => tag === name, weight: 1 };
}

function nameIn(written: string, { ignoresCase }: SelectorReader): string {
  const name = decodeName(written);
  return ignoresCase ? name.toLowerCase() : name;
}
