import { isOnSheet, type Area } from './areas.js';
import { refusal } from './refuse.js';
import type { BookState, Edge, Format, Name, Shape, SheetState } from './state.js';

/**
 * Cells of one sheet: one area (`Range`) or several (`RangeAreas`). A kept range moves along when rows or
 * columns are inserted.
 */
export interface CellsObject {
  readonly kind: 'Range' | 'RangeAreas';
  readonly sheet: SheetState;
  areas: readonly Area[];
  keptAs?: string;
}

/** An object of the workbook as Office.js sees it; `kind` is the name of its class. */
export type ServerObject =
  | { readonly kind: 'Workbook' | 'WorksheetCollection' | 'WorkbookProtection' | 'Application' }
  | {
      readonly kind:
        'Worksheet' | 'WorksheetProtection' | 'WorksheetFreezePanes' | 'PageLayout' | 'ShapeCollection';
      readonly sheet: SheetState;
    }
  | CellsObject
  | PartObject
  | {
      readonly kind: 'RangeBorder';
      readonly cells: CellsObject;
      readonly edge: Edge | 'InsideHorizontal' | 'InsideVertical';
    }
  | FormatObject
  | {
      readonly kind: 'ConditionalRangeBorder';
      readonly sheet: SheetState;
      readonly format: Format;
      readonly edge: Edge;
    }
  | ShapeObject
  | NamesObject
  | { readonly kind: 'NamedItem'; readonly names: NamesObject; readonly name: Name };

/** A part of some cells. */
export interface PartObject {
  readonly kind:
    | 'RangeFormat'
    | 'RangeFill'
    | 'RangeFont'
    | 'RangeBorderCollection'
    | 'FormatProtection'
    | 'DataValidation'
    | 'ConditionalFormatCollection'
    | 'RangeCollection';
  readonly cells: CellsObject;
}
/** A conditional format or a part of it. */
export interface FormatObject {
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
/** A shape or a part of it. */
export interface ShapeObject {
  readonly kind: 'Shape' | 'TextFrame' | 'TextRange';
  readonly sheet: SheetState;
  readonly shape: Shape;
}
/** The defined names of a sheet, or of the workbook. */
export interface NamesObject {
  readonly kind: 'NamedItemCollection';
  readonly sheet: SheetState | undefined;
}

/** What the members of a class can use. */
export interface Context {
  readonly book: BookState;
  /** Keeps a range across requests; returns its reference id. */
  readonly keep: (cells: CellsObject) => string;
  readonly kept: (id: string) => CellsObject | undefined;
  readonly release: (id: string) => void;
  /**
   * Adds or removes a handler of the page. Events without a handler are not sent. `target` is the id of a
   * sheet or `Workbook`.
   */
  readonly listen: (type: string, target: string, by: 1 | -1) => void;
}

/**
 * The members of a class of Office.js, named as on the wire. A object given back becomes an object, null a
 * null object.
 */
export interface ClassOf<T> {
  readonly get?: Readonly<Record<string, (object: T, context: Context) => unknown>>;
  readonly set?: Readonly<Record<string, (object: T, value: unknown, context: Context) => void>>;
  readonly call?: Readonly<
    Record<string, (object: T, given: readonly unknown[], context: Context) => unknown>
  >;
  /** The item of a collection with this key; null where there is none. */
  readonly item?: (object: T, key: unknown, context: Context) => ServerObject | null;
  readonly items?: (object: T, context: Context) => readonly ServerObject[];
  /** The ids with which the client finds the object again. */
  readonly identify?: (object: T, context: Context) => Readonly<Record<string, unknown>>;
  /** Calls methods whose names follow a pattern, such as `_RegisterActivatedEvent`; false for any other. */
  readonly callAny?: (object: T, name: string, context: Context) => boolean;
}

/** True for an object of the workbook, false for a plain value. */
export function isServerObject(value: unknown): value is ServerObject {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}

/** The object of one area. */
export function rangeObject(sheet: SheetState, area: Area): CellsObject {
  return { kind: 'Range', sheet, areas: [area] };
}

/** The object of rows × columns from a cell on; throws `InvalidArgument` where they are not on the sheet. */
export function rangeAt(sheet: SheetState, top: number, left: number, rows = 1, columns = 1): CellsObject {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (!isOnSheet(area)) throw refusal('InvalidArgument');
  return rangeObject(sheet, area);
}

/** The object of several areas. */
export function areasObject(sheet: SheetState, areas: readonly Area[]): CellsObject {
  return { kind: 'RangeAreas', sheet, areas };
}

/** The one area of a range; throws `ItemNotFound` where its cells were deleted. */
export function areaOf({ areas: [area] }: CellsObject): Area {
  if (!area) throw refusal('ItemNotFound');
  return area;
}
