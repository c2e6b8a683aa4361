import type { FileNotice } from './file/readFile.js';

interface NoticeLineProps {
  readonly notice: FileNotice | undefined;
  readonly onClose: () => void;
}

/** What was done or went wrong, read aloud when it changes, until it is closed. */
export function NoticeLine({ notice, onClose }: NoticeLineProps) {
  return (
    <div class={`news ${notice?.isProblem === true ? 'problem' : ''} ${notice ? '' : 'none'}`}>
      <div role="status">
        {notice && <p>{notice.text}</p>}
        {notice?.more?.map((line, at) => (
          <p key={at} class="more">
            {line}
          </p>
        ))}
      </div>
      {notice?.action && (
        <button type="button" class="answer" onClick={notice.action.run}>
          {notice.action.label}
        </button>
      )}
      {notice && (
        <button type="button" aria-label="关闭提示" onClick={onClose}>
          ×
        </button>
      )}
    </div>
  );
}
