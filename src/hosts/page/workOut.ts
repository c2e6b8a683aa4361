import { tidy } from '../../core/form/numeral.js';

/** A longer text is not worked out. */
const LONGEST = 200;
/** A decimal fraction with more digits is not written. */
const MOST_DIGITS = 15;

/** A number as a fraction; `below` is greater than 0. */
interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** What is still to be read of a sum, one token each. */
interface SumTokens {
  readonly peek: () => string | undefined;
  readonly next: () => string | undefined;
}

/**
 * The result of what was typed as `=1+2`, exactly, as one writes it: numbers, `+ - * / × ÷` and brackets, in
 * full width too. Undefined where it is something else, has no end as a decimal fraction, or divides by 0.
 */
export function workOut(text: string): string | undefined {
  const plain = text.length > LONGEST ? '' : tidy(text);
  const parts = plain.startsWith('=') ? plain.slice(1).match(/\d+(?:\.\d+)?|[-+*/×÷()−]|\S/g) : null;
  if (!parts) return undefined;
  const tokens = readTokens(parts);
  const result = sum(tokens);
  return result && tokens.peek() === undefined ? write(result) : undefined;
}

function readTokens(parts: readonly string[]): SumTokens {
  let at = 0;
  return {
    peek: () => parts[at],
    next: () => {
      at += 1;
      return parts[at - 1];
    },
  };
}

function sum(tokens: SumTokens): Fraction | undefined {
  let left = product(tokens);
  while (left && /^[-+−]$/.test(tokens.peek() ?? '')) {
    const sign = tokens.next() === '+' ? 1n : -1n;
    const right = product(tokens);
    left = right && {
      above: left.above * right.below + sign * right.above * left.below,
      below: left.below * right.below,
    };
  }
  return left;
}

function product(tokens: SumTokens): Fraction | undefined {
  let left = factor(tokens);
  while (left && /^[*/×÷]$/.test(tokens.peek() ?? '')) {
    const isTimes = /[*×]/.test(tokens.next() ?? '');
    const right = factor(tokens);
    const by = right && (isTimes ? right : invert(right));
    left = by && { above: left.above * by.above, below: left.below * by.below };
  }
  return left;
}

function factor(tokens: SumTokens): Fraction | undefined {
  const token = tokens.next() ?? '';
  if (/^[-+−]$/.test(token)) {
    const value = factor(tokens);
    return value && token !== '+' ? { ...value, above: -value.above } : value;
  }
  if (token === '(') {
    const value = sum(tokens);
    return tokens.next() === ')' ? value : undefined;
  }
  if (!/^\d/.test(token)) return undefined;
  const [whole = '', part = ''] = token.split('.');
  return { above: BigInt(whole + part), below: 10n ** BigInt(part.length) };
}

function invert({ above, below }: Fraction): Fraction | undefined {
  if (above === 0n) return undefined;
  return above < 0n ? { above: -below, below: -above } : { above: below, below: above };
}

/** As a decimal fraction without noughts at its end; undefined where it has too many digits. */
function write({ above, below }: Fraction): string | undefined {
  const scaled = above * 10n ** BigInt(MOST_DIGITS);
  if (scaled % below !== 0n) return undefined;
  const digits = scaled / below;
  const size = String(digits < 0n ? -digits : digits).padStart(MOST_DIGITS + 1, '0');
  const part = size.slice(-MOST_DIGITS).replace(/0+$/, '');
  return `${digits < 0n ? '-' : ''}${size.slice(0, -MOST_DIGITS)}${part === '' ? '' : `.${part}`}`;
}
