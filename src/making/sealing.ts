import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import manifest from '../../package.json';
import { editions } from '../../templates/index.js';
import { withoutRadicals } from '../core/form/radicals.js';
import { sealOf } from '../core/publish/sealOf.js';
import { readSealPage } from '../core/publish/sealPage.js';
import { compareSeals, type SealComparison } from '../core/report/compareSeals.js';
import type { Finding } from '../core/report/finding.js';
import type { Report } from '../core/report/report.js';
import { isSameBody } from '../core/report/sameBody.js';
import { readSealJson, toSealJson } from '../core/report/sealJson.js';
import type { Seal } from '../core/report/seal.js';
import { rules } from '../rules/index.js';

export { toSealJson };
export type { Seal, SealComparison };

/** The digits of the code of the rules. */
const DIGITS = 8;

/** The seal of a report that was checked at a time, with what was found in it. */
export function sealReport(report: Report, findings: readonly Finding[], at: Date): Seal {
  const known = rules.map(({ id, level }) => `${id} ${level}`).join('\n');
  const facts = { checkedAt: minuteOf(at), program: manifest.version, rules: hash(known).slice(0, DIGITS) };
  return sealOf(report, findings, facts, hash);
}

/** The seal on a page behind a published report, folded, or in a file beside it; undefined for neither. */
export function readSeal(text: string): Seal | undefined {
  return readSealJson(text) ?? readSealPage(text, editions);
}

/** How a report as it is now stands to the seal that came with it. */
export function compareWithSeal(given: Seal, now: Seal): SealComparison {
  return compareSeals(given, now, (a, b) => isSameBody(withoutRadicals(a), withoutRadicals(b)));
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A time as people read it: `2026-01-15 10:20`. */
function minuteOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
