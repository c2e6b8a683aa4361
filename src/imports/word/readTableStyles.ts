import type { WordParts, WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { isFlat } from './lineHeight.js';
import { joinLooks } from './readRunStyles.js';
import { newLook, noteLook, shadingOf, type RunLook } from './runLook.js';
import { partsAt, type PlaceInTable, type PartOfTable } from './tablePlace.js';
import { attributeValue, isOn, isSaid } from './wordParts.js';

/** How a style of tables makes a cell look: its text, and what is behind it as a page says it. */
export interface CellLook {
  readonly text: RunLook;
  readonly fill: string;
}

/** How text looks by the styles of tables. */
export interface TableStyles {
  /** In a cell of a table of that style, or of the one that holds where none is named. */
  readonly ofCell: (style: string | undefined, place: PlaceInTable) => CellLook | undefined;
  /** True where the last row or column of a table looks as no other does. */
  readonly hasEnds: boolean;
}

type LooksOfParts = Map<PartOfTable, CellLook>;

interface StyleOfTables {
  readonly parts: LooksOfParts;
  based: string;
  rowBand: number;
  columnBand: number;
}

interface KnownTableStyles {
  readonly byId: Map<string, StyleOfTables>;
  usual: string;
}

/** A style is based on no more others than this, one on the next. */
const DEEPEST = 20;
/** The parts whose place depends on where a table ends. */
const AT_ENDS: readonly PartOfTable[] = ['lastRow', 'lastCol', 'neCell', 'swCell', 'seCell'];

/** Reads how the styles of tables make text look in their rows and columns. */
export function readTableStyles(styles: WordParts['styles']): TableStyles {
  const known: KnownTableStyles = { byId: new Map(), usual: '' };
  readStyles(styles, known);
  const all = [...known.byId.values()];
  const looksOf = new Map<string, CellLook | undefined>();
  return {
    ofCell: (name, place) => {
      const chain: StyleOfTables[] = [];
      const id = name !== undefined && known.byId.has(name) ? name : known.usual;
      for (let at = known.byId.get(id); at && chain.length < DEEPEST; at = known.byId.get(at.based))
        chain.unshift(at);
      const [rowBand, columnBand] = [bandOf(chain, 'rowBand'), bandOf(chain, 'columnBand')];
      const parts = partsAt(place, { rowBand, columnBand });
      const key = `${id} ${parts.join()}`;
      if (!looksOf.has(key)) looksOf.set(key, joinCells(parts, chain));
      return looksOf.get(key);
    },
    hasEnds: all.some(({ parts }) => AT_ENDS.some((part) => parts.has(part))),
  };
}

function bandOf(chain: readonly StyleOfTables[], of: 'rowBand' | 'columnBand'): number {
  return chain.reduce((size, style) => style[of] || size, 1);
}

/** How a cell looks that belongs to those parts, by styles of which each goes before those in front of it. */
function joinCells(parts: readonly PartOfTable[], chain: readonly StyleOfTables[]): CellLook | undefined {
  const looks = parts.flatMap((part) => chain.flatMap((style) => style.parts.get(part) ?? []));
  if (looks.length === 0) return undefined;
  const { text, fill } = looks.reduce((around, own) => ({
    text: joinLooks(around.text, own.text),
    fill: own.fill || around.fill,
  }));
  return { text: { ...text, ink: lastInks(text.ink) }, fill };
}

/** Ink with the last of what is said of each property, so that many styles say no more than one. */
function lastInks(ink: string): string {
  const said = ink.split(';').filter((each) => each !== '');
  const last = new Map(said.map((each) => [each.slice(0, each.indexOf(':')), each]));
  return [...last.values()].map((each) => `${each};`).join('');
}

function readStyles(styles: WordParts['styles'], known: KnownTableStyles): void {
  let style: StyleOfTables | undefined;
  let part: PartOfTable = 'wholeTable';
  const open: string[] = [];
  styles({
    open: (name, attributes) => {
      const of = open.at(-1);
      open.push(name);
      if (name === 'style') [style, part] = [startStyle(known, attributes), 'wholeTable'];
      else if (!style) return;
      else if (name === 'tblStylePr') part = (attributeValue(attributes, 'type') ?? part) as PartOfTable;
      else if (name === 'basedOn') style.based = attributeValue(attributes, 'val') ?? '';
      else if (name === 'tblStyleRowBandSize') style.rowBand = Number(attributeValue(attributes, 'val'));
      else if (name === 'tblStyleColBandSize') style.columnBand = Number(attributeValue(attributes, 'val'));
      else if (!open.some((each) => each.endsWith('Change')))
        noteCell(style.parts, part, of, [name, attributes]);
    },
    text: () => undefined,
    close: (name) => {
      open.pop();
      if (name === 'tblStylePr') part = 'wholeTable';
      else if (name === 'style') style = undefined;
    },
  });
}

/** Notes what a property of a style says of the cells of a part of a table. */
function noteCell(
  parts: LooksOfParts,
  part: PartOfTable,
  of: string | undefined,
  [name, attributes]: readonly [name: string, attributes: WrittenAttributes],
): void {
  const { text, fill } = parts.get(part) ?? { text: newLook(), fill: '' };
  const own = { text, fill };
  if (of === 'rPr') noteLook(text, name, attributes);
  else if (of === 'trPr' && name === 'hidden') text.isHidden = isOn(attributes);
  else if (of === 'pPr' && name === 'spacing') text.isFlat = isFlat(attributes);
  else if (of === 'pPr' && name === 'shd') text.ink += shadingOf(attributes);
  else if (name === 'shd' && (of === 'tcPr' || (of === 'tblPr' && fill === '')))
    own.fill = shadingOf(attributes);
  else return;
  parts.set(part, own);
}

function startStyle(known: KnownTableStyles, attributes: WrittenAttributes): StyleOfTables | undefined {
  if (attributeValue(attributes, 'type') !== 'table') return undefined;
  const style = { parts: new Map(), based: '', rowBand: 0, columnBand: 0 };
  const id = attributeValue(attributes, 'styleId') ?? '';
  known.byId.set(id, style);
  if (isSaid(attributes, 'default')) known.usual ||= id;
  return style;
}
