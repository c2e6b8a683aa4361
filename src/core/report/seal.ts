import type { Level } from '../form/relations.js';

/** The name of the form in which a seal is written as JSON. */
export const SEAL_SCHEMA = 'urn:xxgk-report:seal:2';
/** That of earlier seals, which have no codes of attachments. */
export const EARLIER_SEAL_SCHEMA = 'urn:xxgk-report:seal:1';

/** Codes by the codes of tables or chapters, and one for all of them: SHA-256 in hexadecimal. */
export interface SealCodes {
  readonly all: string;
  readonly parts: Readonly<Record<string, string>>;
}

/**
 * A seal (核验单): what a report said when it was checked, as codes, and what the check came to. Who receives
 * the report can tell whether it is still the same. It is no digital signature: anyone can make one.
 */
export interface Seal {
  readonly org: string;
  /** The report year; null where the report stated none. */
  readonly year: number | null;
  /** The id of the edition. */
  readonly edition: string;
  /** When it was checked, local time: `2026-01-15 10:20`. */
  readonly checkedAt: string;
  /** The version of the program, and a code of its rules. */
  readonly program: string;
  readonly rules: string;
  readonly counts: Readonly<Record<Level, number>>;
  /** How many of the warnings have a written reason. */
  readonly reasons: number;
  /** Of the figures, by table; of the prose, by chapter. */
  readonly figures: SealCodes;
  readonly prose: SealCodes;
  /** Of the attachments, by their numbers from 1; left out of earlier seals. */
  readonly attachments?: SealCodes;
}

/** Who checked, and when. */
export type SealFacts = Pick<Seal, 'checkedAt' | 'program' | 'rules'>;
