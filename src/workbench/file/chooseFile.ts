import { pickFile } from './fileAccess.js';
import { noticeOf } from './readFile.js';
import type { Workbook } from './useWorkbook.js';

/**
 * Lets the user choose a file and opens it; `byInput` is the way of browsers that do not let a page write to
 * the chosen file.
 */
export async function chooseFile(
  { open, setNotice }: Pick<Workbook, 'open' | 'setNotice'>,
  byInput: () => void,
): Promise<void> {
  const handle = await pickFile();
  if (handle === 'unable') byInput();
  else if (handle !== 'cancelled') {
    try {
      await open(await handle.getFile(), handle);
    } catch (error) {
      setNotice(noticeOf(error));
    }
  }
}
