import type { ListPlace, NumberedLists } from '../../core/read/opened/numberedLists.js';
import type { WordParts } from '../../core/read/opened/wordParts.js';
import { readListStyles } from './readListStyles.js';
import { attributeValue } from './wordParts.js';

/** The lists of a document, and those of its styles. */
export interface WordLists extends NumberedLists {
  /** The list that a style puts its paragraphs in. */
  readonly placeOf: (style: string) => ListPlace | undefined;
}

/** A level that is being read, and the style whose paragraphs are on it. */
interface OpenLevel {
  start: number;
  format: string;
  text: string;
  style?: string;
}

/** The kinds of lists as they are defined, and the lists that are made of them. */
interface ListParts {
  readonly kinds: Map<string, OpenLevel[]>;
  /** The style of lists that a kind takes its levels from. */
  readonly links: Map<string, string>;
  readonly lists: Map<string, ListOfKind>;
}

/** A list, from where its levels count anew, and those that it has in place of the levels of its kind. */
interface ListOfKind {
  kind: string;
  readonly restarts: Map<number, number>;
  readonly levels: Map<number, OpenLevel>;
}

/** A list has no more levels. */
const LEVELS = 9;

/** A chain of kinds and styles that refer to each other has no more links. */
const MOST_LINKS = 5;

/** Reads the lists of a document and the styles that number their paragraphs. */
export function readNumbering({ numbering, styles }: WordParts): WordLists {
  const parts: ListParts = { kinds: new Map(), links: new Map(), lists: new Map() };
  numbering(listHandler(parts));
  const byStyle = readListStyles(styles);
  const kindOf = (list: string) => {
    let kind = parts.lists.get(list)?.kind ?? '';
    for (let left = MOST_LINKS; left > 0; left -= 1) {
      const linked = byStyle(parts.links.get(kind) ?? '')?.list;
      if (linked === undefined) break;
      kind = parts.lists.get(linked)?.kind ?? '';
    }
    return kind;
  };
  const levelsOf = (list: string) => withOwn(parts.kinds.get(kindOf(list)) ?? [], parts.lists.get(list));
  return {
    levelsOf,
    sequenceOf: kindOf,
    restartOf: (list, level) => parts.lists.get(list)?.restarts.get(level) ?? -1,
    placeOf: (style) => {
      const place = byStyle(style);
      if (!place) return undefined;
      const linked = levelsOf(place.list).findIndex((level) => level?.style === style);
      return { list: place.list, level: place.level ?? Math.max(0, linked) };
    },
  };
}

/** The levels of a kind of lists, with those that a list has in their place. */
function withOwn(levels: readonly OpenLevel[], list: ListOfKind | undefined): readonly OpenLevel[] {
  if (!list || list.levels.size === 0) return levels;
  const own = [...levels];
  for (const [at, level] of list.levels) own[at] = level;
  return own;
}

/** Takes in the part of a document with its lists. */
function listHandler({ kinds, links, lists }: ListParts): Parameters<WordParts['numbering']>[0] {
  let [kind, levels, level]: [string, OpenLevel[], OpenLevel | undefined] = ['', [], undefined];
  let list: ListOfKind | undefined;
  let overridden = 0;
  return {
    open: (name, attributes) => {
      const value = attributeValue(attributes, 'val') ?? '';
      if (name === 'abstractNum') {
        [kind, levels] = [attributeValue(attributes, 'abstractNumId') ?? '', []];
        kinds.set(kind, levels);
      } else if (name === 'num') {
        list = { kind: '', restarts: new Map(), levels: new Map() };
        lists.set(attributeValue(attributes, 'numId') ?? '', list);
      } else if (list && name === 'abstractNumId') list.kind = value;
      else if (list && name === 'lvlOverride') overridden = Number(attributeValue(attributes, 'ilvl') ?? 0);
      else if (list && name === 'startOverride') list.restarts.set(overridden, Number(value));
      else if (!list && name === 'numStyleLink') links.set(kind, value);
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '' };
        const at = Number(attributeValue(attributes, 'ilvl') ?? 0);
        if (at >= 0 && at < LEVELS) {
          if (list) list.levels.set(at, level);
          else levels[at] = level;
        }
      } else if (level) setLevel(level, name, value);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'lvl') level = undefined;
      else if (name === 'num') list = undefined;
    },
  };
}

function setLevel(level: OpenLevel, name: string, value: string): void {
  if (name === 'start') level.start = Number(value);
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.text = value;
  else if (name === 'pStyle') level.style = value;
}
