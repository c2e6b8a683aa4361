import type { Layout } from '../core/draw/layout.js';

/** The media type of an .xlsx file. */
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A new workbook with these sheets as the bytes of an .xlsx file; what draws it is loaded for it. */
export async function drawnFile(layouts: readonly Layout[]): Promise<Uint8Array> {
  const { fileHost } = await import('../hosts/file/fileHost.js');
  const host = fileHost();
  await host.draw(layouts);
  return host.bytes();
}
