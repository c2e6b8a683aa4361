import { download, toBase64 } from '../browser/download.js';
import { canDownload, isSupported } from '../office/office.js';
import { BodiesView, type BodiesPurpose } from './BodiesView.js';
import type { BodiesDoors } from './doors.js';
import { bodiesWords as words } from './words.js';

/** The requirement set with which an add-in can open a workbook that it made. */
const OPENS_WORKBOOKS = '1.8';

/** What Excel does with a workbook that was made: opens it beside the one that is open. */
function doorsOfExcel(): BodiesDoors {
  return {
    download: canDownload() ? download : () => false,
    ...(isSupported(OPENS_WORKBOOKS) ? { openMade: { label: words.openInExcel, open: openInExcel } } : {}),
  };
}

async function openInExcel(_: string, bytes: Uint8Array): Promise<string> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
    return words.openedInExcel;
  } catch {
    // Policies of an office may forbid it, and nobody tells beforehand.
    return words.notOpenedInExcel;
  }
}

/** Work on the reports of many bodies in the pane of Excel. */
export function ExcelBodies({ purpose }: { readonly purpose: BodiesPurpose }) {
  return <BodiesView purpose={purpose} doors={doorsOfExcel()} />;
}
