import type { BackupStatus } from './keepBackup.js';
import { tellClock } from './leftWork.js';

interface BackupLineProps {
  readonly status: BackupStatus;
  readonly onClear: () => void;
}

/** Where the unsaved work is kept, or why it is not; and the way to remove it from this computer. */
export function BackupLine({ status, onClear }: BackupLineProps) {
  return (
    <p class={`assurance ${CLASSES[status.is]}`}>
      <span role="status">{status.is === 'kept' ? '' : WORDS[status.is]}</span>
      {status.is === 'kept' && (
        <>
          <span title={ABOUT}>{`${tellClock(new Date(status.at))} 已暂存在这台电脑上，不会上传。`}</span>
          <button type="button" class="link" onClick={onClear}>
            清除暂存
          </button>
        </>
      )}
    </p>
  );
}

/** Said once of what is kept. */
export const ABOUT =
  '没有存成文件的内容暂存在这台电脑的浏览器里，不会上传，下次打开本页可以接着做；存成文件后自动清除。公用电脑请点“清除暂存”。';

/** How urgent each is: a small window shows what is calm to readers of the screen only. */
const CLASSES: Readonly<Record<BackupStatus['is'], string>> = {
  idle: 'calm',
  kept: 'kept',
  off: 'kept',
  refused: 'problem',
  full: 'problem',
};

const WORDS: Readonly<Record<Exclude<BackupStatus['is'], 'kept'>, string>> = {
  idle: '文件只在本机处理，不会上传。',
  refused: '这个浏览器不能暂存未保存的内容，关闭前请务必存成文件。',
  full: '浏览器的存储空间已满，没有暂存，请尽快存成文件。',
  off: '暂存已清除，本页不再暂存，关闭前请务必存成文件。',
};
