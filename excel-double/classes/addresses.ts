import { parseArea } from '../address.js';
import type { Area } from '../areas.js';
import { parseFormula, type Expression } from '../formula.js';
import { isSame } from '../reference.js';
import { refusal } from '../refuse.js';
import type { BookState, SheetState } from '../state.js';
import type { Context } from '../objects.js';

/** Excel cuts an address off after this many characters and gives no error. */
const LONGEST_ADDRESS = 8192;

/**
 * The areas of `A1:B2,D5`, `表三!D5` or a defined name; throws `InvalidArgument` for anything else and for
 * another sheet.
 */
export function areasFrom(address: string, sheet: SheetState, context?: Context): readonly Area[] {
  const parts = address
    .slice(0, LONGEST_ADDRESS)
    .split(',')
    .map((part) => part.trim());
  if (address.length > LONGEST_ADDRESS && !areaFrom(parts.at(-1) ?? '', sheet)) parts.pop();
  const areas = parts.flatMap((part) => areaFrom(part, sheet) ?? namedAreas(part, sheet, context) ?? []);
  if (areas.length < parts.length || areas.length === 0)
    throw refusal('InvalidArgument', `Not an address on ${sheet.name}: ${address.slice(0, 80)}`);
  return areas;
}

function areaFrom(text: string, sheet: SheetState): Area | undefined {
  const [, quoted, plain, address = text] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text) ?? [];
  const named = quoted?.replaceAll("''", "'") ?? plain;
  return named !== undefined && !isSame(named, sheet.name) ? undefined : parseArea(address);
}

function namedAreas(
  text: string,
  sheet: SheetState,
  context: Context | undefined,
): readonly Area[] | undefined {
  const name = [...sheet.names, ...(context?.book.names ?? [])].find((each) => isSame(each.name, text));
  const meant = name && context ? areasOfFormula(name.formula, context.book) : undefined;
  return meant?.every((each) => each.sheet === sheet) ? meant.map(({ area }) => area) : undefined;
}

/** The cells of a formula that consists of references with sheet names; undefined for any other formula. */
export function areasOfFormula(
  formula: string,
  book: BookState,
): readonly { readonly sheet: SheetState; readonly area: Area }[] | undefined {
  const expression = parsed(formula);
  const parts = expression?.type === 'union' ? expression.parts : expression ? [expression] : [];
  const found = parts.flatMap((part) => {
    if (part.type !== 'reference') return [];
    const sheet = book.sheets.find(({ name }) => isSame(name, part.reference.sheet ?? ''));
    return sheet && part.reference.area ? [{ sheet, area: part.reference.area }] : [];
  });
  return found.length === parts.length && found.length > 0 ? found : undefined;
}

function parsed(formula: string): Expression | undefined {
  try {
    return parseFormula(formula);
  } catch {
    return undefined;
  }
}
