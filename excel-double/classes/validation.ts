import { holdsArea, intersect } from '../areas.js';
import { setCheck } from '../checks.js';
import { permit } from '../guard.js';
import { refusal } from '../refuse.js';
import type { Check } from '../state.js';
import type { CellsObject, ClassOf, Context } from '../objects.js';

type OfCells = { readonly cells: CellsObject };

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

/** The validation that all cells share; `NONE` where no cell has one, undefined where they differ. */
function checkOn({ sheet, areas }: CellsObject): Check | undefined {
  const placed = sheet.checks.filter((each) =>
    each.areas.some((area) => areas.some((other) => intersect(area, other))),
  );
  const [first] = placed;
  if (!first) return NONE;
  const isOnAll =
    placed.length === 1 && areas.every((area) => first.areas.some((each) => holdsArea(each, area)));
  return isOnAll ? first.check : undefined;
}

function change({ cells }: OfCells, { book }: Context, parts: Partial<Check>): void {
  permit(book, cells.sheet);
  setCheck(cells.sheet, cells.areas, { ...(checkOn(cells) ?? NONE), ...parts });
}

/** `Excel.DataValidation`: it is stored but not enforced. */
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
    Rule: (object, value, context) => {
      change(object, context, { rule: ruleOf(value) });
    },
    ErrorAlert: (object, value, context) => {
      change(object, context, { errorAlert: limitTexts({ ...NO_ALERT, ...objectOf(value) }, 225) });
    },
    Prompt: (object, value, context) => {
      change(object, context, { prompt: limitTexts({ ...NO_PROMPT, ...objectOf(value) }, 255) });
    },
    IgnoreBlanks: (object, value, context) => {
      change(object, context, { ignoreBlanks: value === true });
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

/** Accepts exactly one kind of rule, with an operator that Excel has. */
function ruleOf(value: unknown): unknown {
  const kinds = Object.entries(objectOf(value)).filter(([, rule]) => rule !== null && rule !== undefined);
  const [kind, rule] = kinds[0] ?? [];
  if (kinds.length !== 1 || kind === undefined || !(kind in TYPES)) throw refusal('InvalidArgument');
  if (!isComplete(kind, objectOf(rule))) throw refusal('InvalidArgument');
  return { [kind]: rule };
}

function isComplete(
  kind: string,
  { operator, formula1, formula }: Readonly<Record<string, unknown>>,
): boolean {
  if (kind === 'custom') return typeof formula === 'string';
  return kind === 'list' || (OPERATORS.includes(String(operator)) && formula1 !== undefined);
}

/** A title has at most 32 characters. */
function limitTexts(texts: Readonly<Record<string, unknown>>, longest: number): unknown {
  if (String(texts['title']).length > 32 || String(texts['message']).length > longest)
    throw refusal('InvalidArgument');
  return texts;
}
