import { parseArea, writeArea } from '../address.js';
import { parseFormula } from '../formula.js';
import { permitWrite } from '../guard.js';
import { evaluateAt } from '../recalculate.js';
import { isSame, writeSheet } from '../reference.js';
import { refusal, refuse } from '../refuse.js';
import type { BookState, Name } from '../state.js';
import { toJson, valueType } from '../values.js';
import { textOf } from '../wireValues.js';
import {
  isServerObject,
  rangeObject,
  type ClassOf,
  type Context,
  type NamesObject,
  type ServerObject,
} from '../objects.js';
import { areasOfFormula } from './addresses.js';

interface OfName {
  readonly names: NamesObject;
  readonly name: Name;
}

function namesOf({ sheet }: NamesObject, { names }: BookState): readonly Name[] {
  return sheet ? sheet.names : names;
}

function keep({ sheet }: NamesObject, book: BookState, names: readonly Name[]): void {
  if (sheet) sheet.names = names;
  else book.names = names;
}

function find(names: NamesObject, key: unknown, { book }: Context): ServerObject | null {
  const name = namesOf(names, book).find((each) => isSame(each.name, textOf(key)));
  return name ? { kind: 'NamedItem', names, name } : null;
}

/** `Excel.NamedItemCollection` */
export const namesClass: ClassOf<NamesObject> = {
  items: (names, { book }) => namesOf(names, book).map((name) => ({ kind: 'NamedItem', names, name })),
  item: find,
  call: {
    GetItemOrNullObject: (names, [key], context) => find(names, key, context),
    Add: (names, [given, reference, comment], context) => {
      permitWrite(context.book);
      const name = textOf(given);
      if (!isName(name)) throw refusal('InvalidArgument', `Not a name: ${name}`);
      if (find(names, name, context)) throw refusal('ItemAlreadyExists');
      return addName(names, context.book, {
        name,
        formula: formulaOf(reference),
        visible: true,
        comment: typeof comment === 'string' ? comment : '',
      });
    },
  },
};

function addName(names: NamesObject, book: BookState, name: Name): ServerObject {
  keep(names, book, [...namesOf(names, book), name]);
  book.isStale = true;
  return { kind: 'NamedItem', names, name };
}

/** True for a name that Excel accepts: no blanks, no sign at the start, not the address of a cell. */
function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) &&
    !parseArea(name) &&
    !/^(?:[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name)
  );
}

function formulaOf(reference: unknown): string {
  if (isServerObject(reference) && reference.kind === 'Range')
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
    Type: ({ name, names }, context) =>
      areasOfFormula(name.formula, context.book) ? 'Range' : typeOf(name, names, context),
    Value: ({ name, names }, context) =>
      areasOfFormula(name.formula, context.book) ? name.formula.slice(1) : valueOf(name, names, context),
    Worksheet: ({ names: { sheet } }) => {
      if (!sheet) throw refusal('ItemNotFound');
      return { kind: 'Worksheet', sheet };
    },
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
    GetRange: (object, _, context) => rangeOf(object, context) ?? refuse('InvalidReference'),
  },
};

function resultOf({ formula }: Name, { sheet }: NamesObject, { book }: Context) {
  const on = sheet ?? book.sheets[0];
  return on ? evaluateAt(book, on, formula, 0, 0) : null;
}

function valueOf(name: Name, names: NamesObject, context: Context): unknown {
  return toJson(resultOf(name, names, context));
}

function typeOf(name: Name, names: NamesObject, context: Context): string {
  return valueType(resultOf(name, names, context));
}

/** The range of a name; undefined where it means several areas or a value. */
function rangeOf({ name }: OfName, { book }: Context): ServerObject | undefined {
  const areas = areasOfFormula(name.formula, book);
  return areas?.length === 1 && areas[0] ? rangeObject(areas[0].sheet, areas[0].area) : undefined;
}
