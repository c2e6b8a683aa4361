/**
 * The formula of every mark, without `=`. It is true in any program, and our marks are known again by it.
 */
export const SIGNATURE = '"xxgk-report"<>""';

/** True for a formula that is this signature, with or without `=` and spaces. */
export function isSignature(formula: string, signature: string = SIGNATURE): boolean {
  return formula.replace(/^\s*=|\s+/g, '') === signature;
}
