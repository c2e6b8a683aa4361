import { holdsArea, intersect } from '../areas.js';
import { setCheck } from '../edit.js';
import { permit } from '../guard.js';
import { refusal } from '../refuse.js';
import type { Check } from '../state.js';
import type { CellsThing, ClassOf, Desk } from '../things.js';

type OfCells = { readonly cells: CellsThing };

const TYPES = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
} as const;
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];
const NO_PROMPT = { message: '', showPrompt: true, title: '' };
const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const NONE: Check = { rule: {}, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true };

/** The check that all cells have; `NONE` where none has one, undefined where they differ. */
function checkOn({ sheet, areas }: CellsThing): Check | undefined {
  const placed = sheet.checks.filter((each) =>
    each.areas.some((area) => areas.some((other) => intersect(area, other))),
  );
  const [first] = placed;
  if (!first) return NONE;
  const isOnAll =
    placed.length === 1 && areas.every((area) => first.areas.some((each) => holdsArea(each, area)));
  return isOnAll ? first.check : undefined;
}

function change({ cells }: OfCells, { book }: Desk, parts: Partial<Check>): void {
  permit(book, cells.sheet);
  setCheck(cells.sheet, cells.areas, { ...(checkOn(cells) ?? NONE), ...parts });
}

/** `Excel.DataValidation`: what is typed through the double is not held to it. */
export const dataValidationClass: ClassOf<OfCells> = {
  get: {
    Type: ({ cells }) => {
      const check = checkOn(cells);
      return check ? typeOf(check.rule) : 'MixedCriteria';
    },
    Rule: ({ cells }) => checkOn(cells)?.rule ?? null,
    ErrorAlert: ({ cells }) => checkOn(cells)?.errorAlert ?? null,
    Prompt: ({ cells }) => checkOn(cells)?.prompt ?? null,
    IgnoreBlanks: ({ cells }) => checkOn(cells)?.ignoreBlanks ?? null,
  },
  set: {
    Rule: (thing, value, desk) => {
      change(thing, desk, { rule: ruleOf(value) });
    },
    ErrorAlert: (thing, value, desk) => {
      change(thing, desk, { errorAlert: saying({ ...NO_ALERT, ...objectOf(value) }, 225) });
    },
    Prompt: (thing, value, desk) => {
      change(thing, desk, { prompt: saying({ ...NO_PROMPT, ...objectOf(value) }, 255) });
    },
    IgnoreBlanks: (thing, value, desk) => {
      change(thing, desk, { ignoreBlanks: value === true });
    },
  },
  call: {
    Clear: ({ cells }, _, { book }) => {
      permit(book, cells.sheet);
      setCheck(cells.sheet, cells.areas, undefined);
    },
  },
};

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw refusal('InvalidArgument');
  return Object.fromEntries(Object.entries(value));
}

function typeOf(rule: unknown): string {
  const [kind] = Object.keys(objectOf(rule));
  return kind === undefined ? 'None' : TYPES[kind as keyof typeof TYPES];
}

/** One kind of rule, with an operator that Excel knows. */
function ruleOf(value: unknown): unknown {
  const kinds = Object.entries(objectOf(value)).filter(([, rule]) => rule !== null && rule !== undefined);
  const [kind, rule] = kinds[0] ?? [];
  if (kinds.length !== 1 || kind === undefined || !(kind in TYPES)) throw refusal('InvalidArgument');
  const { operator, formula1, formula } = objectOf(rule);
  if (kind === 'custom' && typeof formula !== 'string') throw refusal('InvalidArgument');
  if (
    kind !== 'custom' &&
    kind !== 'list' &&
    (!OPERATORS.includes(String(operator)) || formula1 === undefined)
  )
    throw refusal('InvalidArgument');
  return { [kind]: rule };
}

/** Titles have at most 32 characters. */
function saying(said: Readonly<Record<string, unknown>>, longest: number): unknown {
  if (String(said['title']).length > 32 || String(said['message']).length > longest)
    throw refusal('InvalidArgument');
  return said;
}
