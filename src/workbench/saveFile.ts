import type { PageHost } from '../hosts/page/pageHost.js';
import { Problem, readSheets } from '../index.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Hands the workbook of the page to the browser for saving, as an .xlsx file, and answers the name it was
 * given.
 */
export async function saveFile(host: PageHost): Promise<string> {
  const layouts = host.layouts();
  const name = await nameFor(host);
  const { fileHost } = await import('../hosts/file/fileHost.js');
  const file = fileHost();
  await file.draw(layouts);
  download(name, file.bytes());
  host.keep();
  return name;
}

/** `青山县民政局2025年度政府信息公开年报.xlsx`, without what a file name may not have. */
async function nameFor(host: PageHost): Promise<string> {
  try {
    const { org, year } = readSheets(await host.read()).report;
    return fileName(org, year);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return fileName('', null);
  }
}

/** The name of the file for a body and a year, either of which may be missing. */
export function fileName(org: string, year: number | null): string {
  const body = org
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .trim()
    .slice(0, 80);
  return `${body}${year === null ? '' : `${year}年度`}政府信息公开年报.xlsx`;
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = addressOf(bytes);
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click; it is let go once that is sure to be done.
  if (link.href.startsWith('blob:')) window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** An address in memory; where the browser allows none, the bytes themselves as an address. */
function addressOf(bytes: Uint8Array): string {
  try {
    return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  } catch {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return `data:${TYPE};base64,${btoa(text)}`;
  }
}
