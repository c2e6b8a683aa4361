const COMPARE: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  equal: (value, bound) => value === bound,
  notEqual: (value, bound) => value !== bound,
  greaterThan: (value, bound) => value > bound,
  greaterThanOrEqual: (value, bound) => value >= bound,
  lessThan: (value, bound) => value < bound,
  lessThanOrEqual: (value, bound) => value <= bound,
};

/** How numbers are compared, by the signs of formulas and of OpenDocument. */
export const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '!=': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

/** Compares two numbers; undefined where one is not a number, or for a comparison that there is not. */
export function compareNumbers(value: number, operator: string, bound: number): boolean | undefined {
  return Number.isNaN(value) || Number.isNaN(bound) ? undefined : COMPARE[operator]?.(value, bound);
}
