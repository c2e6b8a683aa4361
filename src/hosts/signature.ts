/**
 * The formula of every mark, without `=`: true in any program, and the sign by which our marks are known
 * again.
 */
export const SIGNATURE = '"xxgk-report"<>""';
