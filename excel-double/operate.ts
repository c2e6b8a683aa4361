import { failure, isError, toText, withNumber, type Value } from './values.js';

const ARITHMETIC: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '^': (one, other) => one ** other,
};

/** Applies an operator of two operands; an error of an operand is the result, the left one first. */
export function operate(sign: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (sign === '&') return `${String(toText(left))}${String(toText(right))}`;
  if (/[<>=]/.test(sign)) return isTrue(sign, order(left, right));
  return withNumber(left, (one) => withNumber(right, (other) => calculate(sign, one, other)));
}

function calculate(sign: string, one: number, other: number): Value {
  if (sign === '/' && other === 0) return failure('#DIV/0!');
  const result = ARITHMETIC[sign]?.(one, other) ?? NaN;
  return Number.isFinite(result) ? result : failure('#NUM!');
}

function isTrue(sign: string, difference: number): boolean {
  return (
    (sign.includes('<') && difference < 0) ||
    (sign.includes('>') && difference > 0) ||
    (sign.includes('=') && difference === 0)
  );
}

/**
 * Negative where `left` comes first. Numbers come before text, text before truth values; the case of letters
 * does not count; a blank is 0, empty text or FALSE, whichever suits the other operand.
 */
function order(left: Value, right: Value): number {
  const [one, other] = [fillBlank(left, right), fillBlank(right, left)];
  if (rankOf(one) !== rankOf(other)) return rankOf(one) - rankOf(other);
  if (typeof one === 'string') return orderText(one.toLowerCase(), String(other).toLowerCase());
  return Number(one) - Number(other);
}

function rankOf(value: Value): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}

function orderText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function fillBlank(value: Value, other: Value): Value {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}
