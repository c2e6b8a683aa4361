import type { Seal } from '../../../core/report/seal.js';
import { parts } from '../state/parts.js';
import type { Preview } from '../state/state.js';

/** A seal, and the content of its file. */
interface SealToSave {
  readonly seal: Seal;
  readonly json: string;
}

/** The seal of the report in view, where one is wanted; what makes it is loaded then. */
export async function sealOfPreview(
  { report, findings, withSeal = false }: Preview,
  at: Date,
): Promise<SealToSave | undefined> {
  if (!withSeal) return undefined;
  const { sealReport, toSealJson } = await parts.sealing.load();
  const seal = sealReport(report, findings, at);
  return { seal, json: toSealJson(seal) };
}
