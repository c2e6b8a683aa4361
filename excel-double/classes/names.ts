import { parseArea, writeArea } from '../areas.js';
import { toJson, valueType } from '../edit.js';
import { isSame, parseFormula, writeSheet } from '../formula.js';
import { permitWrite } from '../guard.js';
import { reckonAt } from '../recalculate.js';
import { refusal } from '../refuse.js';
import type { BookState, Name } from '../state.js';
import {
  isThing,
  rangeThing,
  textOf,
  type ClassOf,
  type Desk,
  type NamesThing,
  type Thing,
} from '../things.js';
import { areasOfFormula } from './addresses.js';

interface OfName {
  readonly names: NamesThing;
  readonly name: Name;
}

function namesOf({ sheet }: NamesThing, { names }: BookState): readonly Name[] {
  return sheet ? sheet.names : names;
}

function keep({ sheet }: NamesThing, book: BookState, names: readonly Name[]): void {
  if (sheet) sheet.names = names;
  else book.names = names;
}

function find(names: NamesThing, key: unknown, { book }: Desk): Thing | null {
  const name = namesOf(names, book).find((each) => isSame(each.name, textOf(key)));
  return name ? { kind: 'NamedItem', names, name } : null;
}

/** `Excel.NamedItemCollection` */
export const namesClass: ClassOf<NamesThing> = {
  items: (names, { book }) => namesOf(names, book).map((name) => ({ kind: 'NamedItem', names, name })),
  item: find,
  call: {
    GetCount: (names, _, { book }) => namesOf(names, book).length,
    GetItemOrNullObject: (names, [key], desk) => find(names, key, desk),
    Add: (names, [given, reference, comment], desk) => {
      permitWrite(desk.book);
      const name = textOf(given);
      if (!isName(name)) throw refusal('InvalidArgument', `Not a name: ${name}`);
      if (find(names, name, desk)) throw refusal('ItemAlreadyExists');
      const added: Name = {
        name,
        formula: formulaOf(reference),
        visible: true,
        comment: typeof comment === 'string' ? comment : '',
      };
      keep(names, desk.book, [...namesOf(names, desk.book), added]);
      desk.book.isStale = true;
      return { kind: 'NamedItem', names, name: added };
    },
  },
};

/** True where Excel takes a name: no blanks, no sign at the front, not the address of a cell. */
function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) &&
    !parseArea(name) &&
    !/^(?:[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name)
  );
}

function formulaOf(reference: unknown): string {
  if (isThing(reference) && reference.kind === 'Range')
    return `=${reference.areas.map((area) => `${writeSheet(reference.sheet.name)}!${writeArea(area, true)}`).join(',')}`;
  const formula = typeof reference === 'string' ? reference : String(reference);
  try {
    parseFormula(formula);
  } catch {
    throw refusal('InvalidArgument');
  }
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** `Excel.NamedItem` */
export const namedItemClass: ClassOf<OfName> = {
  identify: ({ name: { name } }) => ({ _Id: name }),
  get: {
    _Id: ({ name }) => name.name,
    Name: ({ name }) => name.name,
    Formula: ({ name }) => name.formula,
    Comment: ({ name }) => name.comment,
    Visible: ({ name }) => name.visible,
    Scope: ({ names }) => (names.sheet ? 'Worksheet' : 'Workbook'),
    Type: ({ name, names }, desk) =>
      areasOfFormula(name.formula, desk.book) ? 'Range' : typeOf(name, names, desk),
    Value: ({ name, names }, desk) =>
      areasOfFormula(name.formula, desk.book) ? name.formula.slice(1) : valueOf(name, names, desk),
    Worksheet: ({ names: { sheet } }) => {
      if (!sheet) throw refusal('ItemNotFound');
      return { kind: 'Worksheet', sheet };
    },
    WorksheetOrNullObject: ({ names: { sheet } }) => (sheet ? { kind: 'Worksheet', sheet } : null),
  },
  set: {
    Formula: ({ name }, value, { book }) => {
      permitWrite(book);
      name.formula = formulaOf(value);
      book.isStale = true;
    },
    Comment: ({ name }, value, { book }) => {
      permitWrite(book);
      name.comment = textOf(value);
    },
    Visible: ({ name }, value, { book }) => {
      permitWrite(book);
      name.visible = value === true;
    },
  },
  call: {
    Delete: ({ names, name }, _, { book }) => {
      permitWrite(book);
      keep(
        names,
        book,
        namesOf(names, book).filter((each) => each !== name),
      );
      book.isStale = true;
    },
    GetRange: (thing, _, desk) => rangeOf(thing, desk) ?? refuse(),
    GetRangeOrNullObject: (thing, _, desk) => rangeOf(thing, desk) ?? null,
  },
};

function reckoned({ formula }: Name, { sheet }: NamesThing, { book }: Desk) {
  const on = sheet ?? book.sheets[0];
  return on ? reckonAt(book, on, formula, 0, 0) : null;
}

function valueOf(name: Name, names: NamesThing, desk: Desk): unknown {
  return toJson(reckoned(name, names, desk));
}

function typeOf(name: Name, names: NamesThing, desk: Desk): string {
  return valueType(reckoned(name, names, desk));
}

/** Of a name that stands for several areas there is no range. */
function rangeOf({ name }: OfName, { book }: Desk): Thing | undefined {
  const areas = areasOfFormula(name.formula, book);
  return areas?.length === 1 && areas[0] ? rangeThing(areas[0].sheet, areas[0].area) : undefined;
}

function refuse(): never {
  throw refusal('InvalidReference');
}
