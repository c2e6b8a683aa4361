import { isMoney, type Money, type Reading } from './number.js';
import { yuanPerUnit } from './yuan.js';

/** Amounts are added in whole parts of a 元: as many decimals of a 元 as these are digits. */
const DECIMALS = 16;

/** An amount in whole parts of a 元, exactly; undefined without a unit, or with too many decimals. */
export function partsOfYuan({ value, unit }: Money): bigint | undefined {
  const per = yuanPerUnit(unit);
  const [, sign, whole = '', decimals = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (per === undefined || sign === undefined || decimals.length > DECIMALS) return undefined;
  const parts = BigInt(whole + decimals.padEnd(DECIMALS, '0')) * BigInt(per);
  return sign === '-' ? -parts : parts;
}

/** So many parts of a 元 as an amount in a unit, with the decimals that it needs and no more. */
export function amountOfParts(parts: bigint, unit: string): Money {
  const per = BigInt(yuanPerUnit(unit) ?? 1);
  // One digit more for each power of ten of the unit keeps the division exact.
  const digits = DECIMALS + String(per).length - 1;
  const size = ((parts < 0n ? -parts : parts) * 10n ** BigInt(String(per).length - 1)) / per;
  const text = String(size).padStart(digits + 1, '0');
  const decimals = text.slice(-digits).replace(/0+$/, '');
  const value = text.slice(0, -digits) + (decimals === '' ? '' : `.${decimals}`);
  return { value: (parts < 0n ? '-' : '') + value, unit };
}

/** A reading as a whole number that can be added: a count, or an amount in parts of a 元. */
export function wholeOf(reading: Reading): bigint | undefined {
  if (typeof reading === 'number') return Number.isSafeInteger(reading) ? BigInt(reading) : undefined;
  return reading !== null && isMoney(reading) ? partsOfYuan(reading) : undefined;
}
