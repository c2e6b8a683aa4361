import type { Line } from './outline.js';
import { remember } from './remember.js';
import type { AttachmentsSheet, LastSheet, LogSheet, NotesSheet } from './sheetsBeside.js';

/** What a cell may hold: a count (integer, not negative), a signed change, or an exact amount of money. */
export type CellKind = 'count' | 'change' | 'money';

/**
 * A block of rows × columns under one header.
 *
 * `down` holds in every column and names rows; `across` holds in every row and names columns. Both are linear
 * (`a + b = c - d`, `a >= b`); `last.a` is the same cell in the report of the year before; a prefix
 * `warning:` or `hint:` lowers the level. `conditions` are read across: `a > 0 => b > 0`, `a = 0 <=> b = 0`.
 */
export interface Band {
  /** The band row above the header, such as 第二十条第（一）项. */
  readonly title?: string;
  /** The words of the corner cell, above the row labels. */
  readonly corner?: string;
  readonly columns: readonly Line[];
  readonly rows: readonly Line[];
  readonly down?: readonly string[];
  readonly across?: readonly string[];
  readonly conditions?: readonly string[];
  /** Kinds of the columns that are not counts, by column code. */
  readonly kinds?: Readonly<Record<string, CellKind>>;
  /** The unit that is usual where the paper names none, by column code. */
  readonly usualUnits?: Readonly<Record<string, string>>;
}

/**
 * How the paper arranges a table: `grid`, nested labels on the left and on top; `bands`, blocks one below the
 * other, each with its own header row; `strip`, all rows side by side in one row of numbers, the row labels
 * standing above the column labels.
 */
export type Paper = 'grid' | 'bands' | 'strip';

/** One table of the form. */
export interface Table {
  readonly code: string;
  /** How offices call it: 表三. It names the sheet. */
  readonly name: string;
  readonly paper: Paper;
  /** How to fill it, shown below the table and never printed. */
  readonly advice?: string;
  readonly bands: readonly Band[];
}

/** One of the six chapters: prose, or tables. */
export interface Chapter {
  readonly code: string;
  /** The official heading with its number. */
  readonly title: string;
  /** Words of which a reworded heading of this chapter has at least one; without them none is recognised. */
  readonly titleWords?: readonly string[];
  /**
   * Headings of this chapter in other words, which begin it with its number before them; without the number
   * where nothing else does.
   */
  readonly otherTitles?: readonly string[];
  /** The name of the sheet that holds the prose. */
  readonly sheet?: string;
  /**
   * The paragraphs a new workbook is filled with; `{name}` carries a figure, `【…】` asks the clerk to write.
   */
  readonly prose?: readonly string[];
  /** How to write the chapter, shown beside the prose and never printed. */
  readonly advice?: readonly string[];
  /** True where 无 is a complete chapter. */
  readonly mayBeNone?: boolean;
  /** About how many characters it should have at the most. */
  readonly most?: number;
  readonly tables?: readonly Table[];
}

/** A cell that obliges a chapter to speak of something. */
interface Mention {
  readonly cell: string;
  readonly chapter: string;
  readonly words: string;
  /** The document that demands it, in Chinese. */
  readonly basis: string;
}

/** A charge that a chapter speaks of in 元, and the amount that it is part of. */
interface Charge {
  readonly chapter: string;
  readonly words: string;
  /** The cell of the amount. */
  readonly within: string;
  /** The document that demands it, in Chinese. */
  readonly basis: string;
}

/** A field of the cover. */
export interface CoverField {
  readonly code: string;
  readonly label: string;
  /** `must` is an error where blank, `should` a warning, `may` nothing. */
  readonly need: 'must' | 'should' | 'may';
  /**
   * True for digits or signs that identify something, as a telephone: kept as text, so that 050000 stays.
   */
  readonly isIdentifier?: boolean;
  /** What a filled field holds at least: some words, a number of its body, a day, an address of mail. */
  readonly holds?: 'words' | 'number' | 'day' | 'mail';
  /** How many digits an identifier has. */
  readonly digits?: number;
  /** The input message of the field in a workbook. */
  readonly advice?: string;
}

/** One published version of the form, complete and independent of the others. */
export interface Edition {
  readonly id: string;
  /** How the cover names it. */
  readonly name: string;
  /** The number of the document that published it. */
  readonly source: string;
  /** The first report year it applies to; it applies until the first year of the next edition. */
  readonly firstYear: number;
  /** The title of the report; `{机关名称}` and `{年度}` stand for the cover's. */
  readonly title: string;
  readonly coverSheet: string;
  readonly coverTitle: string;
  readonly cover: readonly CoverField[];
  /**
   * The paragraphs before chapter 一; a part in `〔…〕` with a name in it is left out where that field is blank.
   */
  readonly preface: readonly string[];
  readonly chapters: readonly Chapter[];
  /** What a cell of each kind takes; shown when something else is typed. */
  readonly takes: Readonly<Record<CellKind, string>>;
  readonly notes: NotesSheet;
  readonly log: LogSheet;
  readonly last: LastSheet;
  readonly attachments: AttachmentsSheet;
  readonly mentions?: readonly Mention[];
  readonly charge?: Charge;
  /** Rows (`table.row`) that only bodies with the power to make 规章 can fill. */
  readonly reserved?: readonly string[];
  /** Rows of cases that only one of several bodies counts: the one that acted (国办公开办函〔2016〕201号). */
  readonly countedOnce?: readonly string[];
}

/**
 * The edition that applies to a report year: the latest whose first year is not after it, or undefined before
 * all of them.
 */
export function editionOfYear(editions: readonly Edition[], year: number): Edition | undefined {
  let usual: Edition | undefined;
  for (const edition of editions)
    if (edition.firstYear <= year && edition.firstYear >= (usual?.firstYear ?? 0)) usual = edition;
  return usual;
}

/** The tables of an edition in the order of the paper. */
export const tablesOf = remember((edition: Edition): readonly Table[] =>
  edition.chapters.flatMap((chapter) => chapter.tables ?? []),
);

/** The names of the tables of these editions, each once: `['表二', '表三', '表四']`. */
export function tableNames(editions: readonly Edition[]): readonly string[] {
  return [...new Set(editions.flatMap((edition) => tablesOf(edition).map(({ name }) => name)))];
}
