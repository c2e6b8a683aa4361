import { valueOf, type WordParts } from './wordParts.js';

/** One level of a list: from which number, in which numerals, and in which words around them (`%1、`). */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** A list and a level in it, as paragraphs and styles name them. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** The lists of a document. */
export interface WordLists {
  /** The levels of a list by its number. */
  readonly levelsOf: (list: string) => readonly ListLevel[];
  /** The list that a style puts its paragraphs in. */
  readonly placeOf: (style: string) => ListPlace | undefined;
}

interface OpenLevel {
  start: number;
  format: string;
  text: string;
}

/** Reads the lists of a document and the styles that number their paragraphs. */
export function readNumbering({ numbering, styles }: WordParts): WordLists {
  const abstract = new Map<string, OpenLevel[]>();
  const lists = new Map<string, string>();
  let levels: OpenLevel[] = [];
  let level: OpenLevel | undefined;
  let list = '';
  numbering({
    open: (name, attributes) => {
      const value = valueOf(attributes, 'val') ?? '';
      if (name === 'abstractNum') {
        levels = [];
        abstract.set(valueOf(attributes, 'abstractNumId') ?? '', levels);
      } else if (name === 'lvl' && list === '') {
        level = { start: 1, format: 'decimal', text: '' };
        levels[Number(valueOf(attributes, 'ilvl') ?? 0)] = level;
      } else if (name === 'num') list = valueOf(attributes, 'numId') ?? '';
      else if (name === 'abstractNumId' && list !== '') lists.set(list, value);
      else if (name === 'start' && level) level.start = Number(value);
      else if (name === 'numFmt' && level) level.format = value;
      else if (name === 'lvlText' && level) level.text = value;
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'lvl') level = undefined;
      else if (name === 'num') list = '';
    },
  });
  const byStyle = readStyles(styles);
  return {
    levelsOf: (number) => abstract.get(lists.get(number) ?? '') ?? [],
    placeOf: (style) => byStyle.get(style),
  };
}

function readStyles(styles: WordParts['styles']): ReadonlyMap<string, ListPlace> {
  const places = new Map<string, ListPlace>();
  let style = '';
  let place: { list?: string; level: number } = { level: 0 };
  styles({
    open: (name, attributes) => {
      if (name === 'style') [style, place] = [valueOf(attributes, 'styleId') ?? '', { level: 0 }];
      else if (name === 'numId') place.list = valueOf(attributes, 'val') ?? '';
      else if (name === 'ilvl') place.level = Number(valueOf(attributes, 'val') ?? 0);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'style' && place.list !== undefined)
        places.set(style, { list: place.list, level: place.level });
    },
  });
  return places;
}
