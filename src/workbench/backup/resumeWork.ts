import type { PageHost } from '../../hosts/page/pageHost.js';
import type { Work } from '../../pane/work/state/work.js';
import { noticeOf } from '../file/readFile.js';
import type { Workbook } from '../file/useWorkbook.js';
import { reopenFile } from './backup.js';
import type { LeftWork } from './leftWork.js';
import type { Backups } from './useBackup.js';

interface ResumingPage {
  readonly host: PageHost;
  readonly work: Work | undefined;
  readonly backups: Backups;
  readonly workbook: Workbook;
}

/** Goes on with what an earlier page left, in the file that it was opened from. */
export async function resumeWork(
  left: LeftWork,
  { host, work, backups, workbook: { setNotice, setFile } }: ResumingPage,
): Promise<void> {
  try {
    const origin = left.backup?.origin;
    // Without its file the work is still there, and saving draws a new workbook.
    const file = origin && (await reopenFile(origin).catch(() => undefined));
    const backup = await backups.resume(left);
    if (!backup) return setNotice({ text: '这份工作已经在另一个窗口里接着做了。', isProblem: true });
    host.restore(backup.state);
    setFile(file);
    host.type(backup.typing);
    setNotice({
      text: `已恢复上次未保存的内容：${left.about}。请核对后存成文件。`,
      more: origin && !file ? ['原文件“' + origin.name + '”读不出来，保存时另存为新的工作簿。'] : [],
    });
    await work?.look();
    work?.restoreReasons(backup.reasons);
  } catch (error) {
    setNotice(noticeOf(error));
  }
}
