import { EARLIER_SEAL_SCHEMA, SEAL_SCHEMA, type Seal, type SealCodes } from './seal.js';

/** A seal as the file beside a report has it. */
export function toSealJson({ org, year, edition, figures, prose, attachments, ...seal }: Seal): string {
  const { checkedAt, program, rules, counts, reasons } = seal;
  const json = {
    $schema: attachments ? SEAL_SCHEMA : EARLIER_SEAL_SCHEMA,
    org,
    year,
    edition,
    checked: { at: checkedAt, program, rules, counts, reasons },
    figures: { sha256: figures.all, tables: figures.parts },
    prose: { sha256: prose.all, chapters: prose.parts },
    ...(attachments ? { attachments: { sha256: attachments.all, each: attachments.parts } } : {}),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** The least digits of a code that tell anything. */
const CODE = /^[0-9a-f]{8,64}$/;

/** Reads the file of a seal; undefined where it is none, or one of another form. */
export function readSealJson(text: string): Seal | undefined {
  const json = recordOf(parse(text));
  const checked = recordOf(json?.['checked']);
  const counts = recordOf(checked?.['counts']);
  const { org, year = null, edition } = json ?? {};
  const figures = codesOf(json?.['figures'], 'tables');
  const prose = codesOf(json?.['prose'], 'chapters');
  const isEarlier = json?.['$schema'] === EARLIER_SEAL_SCHEMA;
  const attachments = isEarlier ? undefined : codesOf(json?.['attachments'], 'each');
  const isSeal = isEarlier || (json?.['$schema'] === SEAL_SCHEMA && attachments !== undefined);
  if (!isSeal || !checked || !counts || !figures || !prose) return undefined;
  if (typeof org !== 'string' || typeof edition !== 'string') return undefined;
  if (year !== null && typeof year !== 'number') return undefined;
  return {
    org,
    year,
    edition,
    checkedAt: textOf(checked['at']),
    program: textOf(checked['program']),
    rules: textOf(checked['rules']),
    counts: {
      error: countOf(counts['error']),
      warning: countOf(counts['warning']),
      hint: countOf(counts['hint']),
    },
    reasons: countOf(checked['reasons']),
    figures,
    prose,
    ...(attachments ? { attachments } : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function codesOf(value: unknown, name: string): SealCodes | undefined {
  const [all, parts] = [recordOf(value)?.['sha256'], recordOf(recordOf(value)?.[name])];
  if (!isCode(all) || !parts) return undefined;
  const entries = Object.entries(parts).filter((entry): entry is [string, string] => isCode(entry[1]));
  return { all, parts: Object.fromEntries(entries) };
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && CODE.test(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A count; -1, which no check comes to, for what is none. */
function countOf(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : -1;
}
