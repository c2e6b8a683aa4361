/** The oldest Excel in which the add-in works. */
export const OLDEST = '1.7';

/** True where this Excel has the requirement set of that version. */
export function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Where a pane that offers a file for download saves nothing and says nothing of it. */
const WITHOUT_DOWNLOADS: readonly string[] = ['Mac', 'iOS', 'Android'];

/** True where files that the pane offers for download may be saved, as far as Office tells. */
export function canDownload(): boolean {
  const { platform, diagnostics } = Office.context;
  return !WITHOUT_DOWNLOADS.includes(String(platform ?? diagnostics?.platform));
}
