import type { LeftWork } from './leftWork.js';
import type { Backups } from './useBackup.js';

interface LeftWorkViewProps extends Pick<Backups, 'left' | 'drop' | 'fetchBack'> {
  readonly onResume: (left: LeftWork) => void;
}

/** What earlier pages have left unsaved: to be gone on with, or dropped. */
export function LeftWorkView({ left, drop, fetchBack, onResume }: LeftWorkViewProps) {
  if (left.length === 0) return null;
  return (
    <ul class="left-work" aria-label="未保存的内容">
      {left.map((each) => (
        <li key={each.id}>
          <p>{tellLeft(each)}</p>
          {each.isDropped ? (
            <button type="button" onClick={() => void fetchBack(each)}>
              取回
            </button>
          ) : (
            <>
              {each.backup && (
                <button type="button" class="primary" onClick={() => onResume(each)}>
                  接着做
                </button>
              )}
              <button type="button" onClick={() => void drop(each)}>
                不要了
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function tellLeft({ backup, about, isDropped }: LeftWork): string {
  if (isDropped) return `已清除未保存的内容：${about}。关闭本页前还可以取回。`;
  return backup
    ? `上次有未保存的内容：${about}。`
    : `上次有未保存的内容（${about || '时间不明'}），是用另一版本的程序暂存的，这里打不开，请用原来的版本打开后存成文件。`;
}
