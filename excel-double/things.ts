import type { Area } from './areas.js';
import { refusal } from './refuse.js';
import type { BookState, Edge, Format, Name, SheetState } from './state.js';

/**
 * Cells of one sheet, in one piece (`Range`) or several (`RangeAreas`); a kept one moves along when rows come
 * in.
 */
export interface CellsThing {
  readonly kind: 'Range' | 'RangeAreas';
  readonly sheet: SheetState;
  areas: readonly Area[];
  keptAs?: string;
}

/** What an object path stands for. `kind` is the name of its class in Office.js. */
export type Thing =
  | { readonly kind: 'Workbook' | 'WorksheetCollection' | 'WorkbookProtection' | 'Application' }
  | {
      readonly kind: 'Worksheet' | 'WorksheetProtection' | 'PageLayout' | 'WorksheetFreezePanes';
      readonly sheet: SheetState;
    }
  | CellsThing
  | PartThing
  | {
      readonly kind: 'RangeBorder';
      readonly cells: CellsThing;
      readonly edge: Edge | 'InsideHorizontal' | 'InsideVertical';
    }
  | FormatThing
  | {
      readonly kind: 'ConditionalRangeBorder';
      readonly sheet: SheetState;
      readonly format: Format;
      readonly edge: Edge;
    }
  | NamesThing
  | { readonly kind: 'NamedItem'; readonly names: NamesThing; readonly name: Name };

/** A part of what cells are or have. */
export interface PartThing {
  readonly kind:
    | 'RangeFormat'
    | 'RangeFill'
    | 'RangeFont'
    | 'RangeBorderCollection'
    | 'FormatProtection'
    | 'DataValidation'
    | 'ConditionalFormatCollection'
    | 'RangeCollection';
  readonly cells: CellsThing;
}
/** A conditional format or a part of it. */
export interface FormatThing {
  readonly kind:
    | 'ConditionalFormat'
    | 'CustomConditionalFormat'
    | 'ConditionalFormatRule'
    | 'ConditionalRangeFormat'
    | 'ConditionalRangeFont'
    | 'ConditionalRangeFill'
    | 'ConditionalRangeBorderCollection';
  readonly sheet: SheetState;
  readonly format: Format;
}
/** The defined names of a sheet, or of the workbook. */
export interface NamesThing {
  readonly kind: 'NamedItemCollection';
  readonly sheet: SheetState | undefined;
}

/** What the members of a class work with. */
export interface Desk {
  readonly book: BookState;
  /** Keeps a range across requests; answers its id. */
  readonly keep: (cells: CellsThing) => string;
  readonly kept: (id: string) => CellsThing | undefined;
  readonly release: (id: string) => void;
  /**
   * Counts handlers on the page: events are sent for what somebody listens to. `target` is a sheet's id or
   * `Workbook`.
   */
  readonly listen: (type: string, target: string, by: 1 | -1) => void;
}

/**
 * The members of a class of Office.js, named as on the wire. A thing given back becomes an object, null a
 * null object.
 */
export interface ClassOf<T> {
  readonly get?: Readonly<Record<string, (thing: T, desk: Desk) => unknown>>;
  readonly set?: Readonly<Record<string, (thing: T, value: unknown, desk: Desk) => void>>;
  readonly call?: Readonly<Record<string, (thing: T, given: readonly unknown[], desk: Desk) => unknown>>;
  /** What a key stands for in a collection; null where there is nothing. */
  readonly item?: (thing: T, key: unknown, desk: Desk) => Thing | null;
  readonly items?: (thing: T, desk: Desk) => readonly Thing[];
  /** What the client needs to find the object again. */
  readonly identify?: (thing: T, desk: Desk) => Readonly<Record<string, unknown>>;
  /** Methods named by a pattern, such as `_RegisterActivatedEvent`. */
  readonly callAny?: (thing: T, name: string, desk: Desk) => boolean;
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

/** Cells of one sheet as a thing. */
export function rangeThing(sheet: SheetState, area: Area): CellsThing {
  return { kind: 'Range', sheet, areas: [area] };
}

/** Areas of one sheet as a thing. */
export function areasThing(sheet: SheetState, areas: readonly Area[]): CellsThing {
  return { kind: 'RangeAreas', sheet, areas };
}

/** The one area of a range; throws `ItemNotFound` where its cells were deleted. */
export function areaOf({ areas: [area] }: CellsThing): Area {
  if (!area) throw refusal('ItemNotFound');
  return area;
}

/** Text from the wire; throws `InvalidArgument` for anything else. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw refusal('InvalidArgument');
  return value;
}

/** A number from the wire, or the one that stands for none; throws `InvalidArgument` for anything else. */
export function numberOf(value: unknown, otherwise?: number): number {
  if ((value === null || value === undefined) && otherwise !== undefined) return otherwise;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw refusal('InvalidArgument');
  return value;
}

/** One of some words; throws `InvalidArgument` for any other. */
export function wordOf<Word extends string>(value: unknown, ...words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word === undefined)
    throw refusal('InvalidArgument', `Not one of ${words.join(', ')}: ${String(value)}`);
  return word;
}

/** A colour as Excel gives it back: `#RRGGBB`, or `''`; throws `InvalidArgument` for what is none. */
export function colorOf(value: unknown): string {
  const text = textOf(value);
  const named: Readonly<Record<string, string>> = {
    black: '#000000',
    white: '#FFFFFF',
    red: '#FF0000',
    green: '#008000',
    blue: '#0000FF',
    yellow: '#FFFF00',
    orange: '#FFA500',
    gray: '#808080',
  };
  if (text === '') return '';
  const color = /^#?[0-9A-Fa-f]{6}$/.test(text)
    ? `#${text.replace('#', '').toUpperCase()}`
    : named[text.toLowerCase()];
  if (color === undefined) throw refusal('InvalidArgument');
  return color;
}
