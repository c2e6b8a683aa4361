import { findDifferences } from '../../core/book/findDifferences.js';
import type { PageHost } from '../../hosts/page/pageHost.js';
import { Problem, readSheets } from '../../index.js';
import { workbookFileName } from '../../pane/work/reporting/fileNames.js';
import { editOpened } from './editOpened.js';
import { openPackageBytes, type PageFile } from './openedFile.js';
import { tellFollowed } from './tellSaving.js';

/** A workbook that is ready to be written. */
export interface ReadyContent {
  readonly bytes: Uint8Array;
  /** The name that it is offered under, with the ending of its content. */
  readonly name: string;
  readonly ending: string;
  /** What is to be said after it was written. */
  readonly more: readonly string[];
  /** True where it is the opened file with edits, false for a workbook that is drawn. */
  readonly isEdited: boolean;
}

/** The opened workbook with the edits of the page, or the names of what cannot be written into it. */
export async function editedContent(
  host: PageHost,
  { name, opened }: PageFile & Required<Pick<PageFile, 'opened'>>,
): Promise<ReadyContent | { readonly refused: readonly string[] }> {
  const edited = await editOpened(opened, await host.read());
  if ('refused' in edited) return edited;
  const { endingOf } = await import('../../hosts/file/endingOf.js');
  const more = tellFollowed(edited.followed, opened.read);
  return { bytes: edited.bytes, name, ending: endingOf(edited.bytes), more, isEdited: true };
}

/**
 * A new workbook of what is on the page. It is read again; throws `writtenWrongly` where it says anything
 * else than the page.
 */
export async function drawnContent(host: PageHost): Promise<ReadyContent> {
  const { fileHost } = await import('../../hosts/file/fileHost.js');
  const file = fileHost();
  const page = await readPage(host);
  await file.draw(host.layouts());
  const bytes = file.bytes();
  const name = workbookFileName(page?.report.org ?? '', page?.report.year ?? null);
  if (page && findDifferences((await openPackageBytes(bytes)).read, page).length > 0)
    throw new Problem('writtenWrongly', { file: name });
  return { bytes, name, ending: '.xlsx', more: [], isEdited: false };
}

/** The report on the page; undefined where there is none. */
async function readPage(host: PageHost) {
  try {
    return readSheets(await host.read());
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return undefined;
  }
}
