import type { Cell } from '../form/form.js';
import { isMoney, isUnread, readValue, type Raw, type Reading } from '../form/number.js';

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

/** Reads a cell of a report file; undefined where a cell cannot have that form. */
export function fromJsonReading(value: unknown, cell: Cell): Reading | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  if (value === null || typeof value === 'number' || typeof value === 'string') return readRaw(value, cell);
  if (typeof value !== 'object') return undefined;
  const { text, value: amount, unit = null, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0) return undefined;
  if (text !== undefined)
    return typeof text === 'string' && amount === undefined ? readRaw(text, cell) : undefined;
  if (cell.kind !== 'money' || (unit !== null && typeof unit !== 'string')) return undefined;
  if (typeof amount !== 'string' && typeof amount !== 'number') return undefined;
  return readAmount(String(amount), unit ?? '', cell);
}

/** An amount and its unit, read as one text; undefined where the unit has digits, which would count too. */
function readAmount(amount: string, unit: string, cell: Cell): Reading | undefined {
  return /\p{N}/u.test(unit) ? undefined : readRaw(amount + unit, cell);
}

function readRaw(raw: Raw, { kind, unit }: Cell): Reading {
  // A formula without a result, which readers keep as this text.
  if (raw === '=') return { text: '=' };
  return readValue(raw, kind, unit);
}
