import type { Cell } from '../form/form.js';
import { isMoney, isUnit, isUnread, readValue, type Reading } from '../form/number.js';

/** The name of the JSON Schema that report files follow. */
export const SCHEMA = 'urn:xxgk-report:report:1';

/** A cell in a report file: a number, null for a blank, an amount with its unit, or any other text. */
export type JsonReading =
  number | null | { readonly value: string; readonly unit: string | null } | { readonly text: string };

/**
 * A reading as it stands in a report file. What a right report cannot hold (`-3` applications, `1.5`, `/`) is
 * kept as text.
 */
export function toJsonReading(reading: Reading, cell: Cell): JsonReading {
  if (reading === null) return null;
  if (isUnread(reading)) return { text: reading.text };
  if (isMoney(reading)) return { value: reading.value, unit: reading.unit };
  const isRight = Number.isInteger(reading) && (reading >= 0 || cell.kind === 'change');
  return isRight ? reading : { text: String(reading) };
}

/**
 * Reads a cell of a report file; undefined where a cell cannot have that form. A number is exactly what the
 * file says: it is not rounded to fifteen digits, as one that a workbook has computed is.
 */
export function fromJsonReading(value: unknown, cell: Cell): Reading | undefined {
  if (value === null) return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  if (typeof value === 'number' || typeof value === 'string') return readText(String(value), cell);
  if (typeof value !== 'object') return undefined;
  const { text, value: amount, unit = null, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0) return undefined;
  if (text === undefined) return cell.kind === 'money' ? readAmount(amount, unit, cell) : undefined;
  return typeof text === 'string' && amount === undefined ? readText(text, cell) : undefined;
}

/** An amount whose unit is a field of its own: the digits have none, and a unit is no digits. */
function readAmount(amount: unknown, unit: unknown, cell: Cell): Reading | undefined {
  if (typeof amount !== 'string' && typeof amount !== 'number') return undefined;
  if (unit === null || unit === '') return readText(String(amount), cell);
  if (typeof unit !== 'string' || !(isUnit(unit) || unit === cell.unit)) return undefined;
  const bare = readValue(String(amount), 'money');
  if (isMoney(bare) && bare.unit === null) return { value: bare.value, unit };
  return readText(`${amount}${unit}`, cell);
}

function readText(text: string, { kind, unit }: Cell): Reading {
  // A formula without a result, which readers keep as this text.
  if (text === '=') return { text };
  return readValue(text, kind, unit);
}
