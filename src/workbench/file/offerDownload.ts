import { Problem } from '../../index.js';

/** How long the browser may take to begin with a download, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Hands a file to the browser for download; nobody tells the page whether it is kept. Throws `noDownload`
 * where the browser has no downloads.
 */
export function offerDownload(name: string, type: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  if (!('download' in link)) throw new Problem('noDownload');
  // A data address of a large workbook is too long for some browsers.
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
