import type { PageHost } from '../../hosts/page/pageHost.js';
import { Problem, readSheets } from '../../index.js';
import { download } from '../../pane/browser/download.js';
import { workbookFileName } from '../../pane/work/fileNames.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Offers the workbook of the page for download, as an .xlsx file; returns the name of the file. */
export async function saveFile(host: PageHost): Promise<string> {
  const layouts = host.layouts();
  const name = await nameFor(host);
  const { fileHost } = await import('../../hosts/file/fileHost.js');
  const file = fileHost();
  await file.draw(layouts);
  download(name, TYPE, file.bytes());
  host.keep();
  return name;
}

/** The name of the file for the report in the workbook. */
async function nameFor(host: PageHost): Promise<string> {
  try {
    const { org, year } = readSheets(await host.read()).report;
    return workbookFileName(org, year);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return workbookFileName('', null);
  }
}
