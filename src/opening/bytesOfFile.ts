import { Problem } from '../core/report/problem.js';
import { FILE_LIMIT } from '../hosts/file/bytes/limits.js';

/**
 * What a file holds that was chosen in a page. Throws a `Problem`: `fileTooLarge`, or `chosenUnreadable`
 * where the browser does not give it, as after it was changed on the disk.
 */
export async function bytesOfFile(file: File): Promise<Uint8Array> {
  if (file.size > FILE_LIMIT) throw new Problem('fileTooLarge', { size: file.size, limit: FILE_LIMIT });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Problem('chosenUnreadable');
  }
}
