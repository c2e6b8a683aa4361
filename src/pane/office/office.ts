/** The oldest Excel in which the add-in works. */
export const OLDEST = '1.7';

/** True where this Excel has the requirement set of that version. */
export function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
