import type { PageHost } from '../../hosts/page/pageHost.js';
import type { Work } from '../../pane/work/state.js';
import { tellFailure, type FileNotice } from '../file/readFile.js';
import type { LeftWork } from './leftWork.js';
import type { Backups } from './useBackup.js';

interface ResumingPage {
  readonly host: PageHost;
  readonly work: Work | undefined;
  readonly backups: Backups;
  readonly say: (notice: FileNotice) => void;
}

/** Goes on with what an earlier page left: the sheets, what was being typed, the reasons being written. */
export async function resumeWork(left: LeftWork, { host, work, backups, say }: ResumingPage): Promise<void> {
  try {
    const backup = await backups.resume(left);
    if (!backup) return say({ text: '这份工作已经在另一个窗口里接着做了。', isProblem: true });
    host.restore(backup.state);
    host.type(backup.typing);
    say({ text: `已恢复上次没存完的工作：${left.about}。请核对后存成文件。` });
    await work?.look();
    work?.restoreReasons(backup.reasons);
  } catch (error) {
    say(tellFailure(error));
  }
}
