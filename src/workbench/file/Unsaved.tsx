import { Dialog } from '../controls/Dialog.js';

interface UnsavedProps {
  readonly onCancel: () => void;
  /** Goes on without saving. */
  readonly onDrop: () => void;
  /** Saves, then goes on. */
  readonly onSave: () => void;
}

/** Asks what to do with unsaved changes before the workbook is replaced. */
export function Unsaved({ onCancel, onDrop, onSave }: UnsavedProps) {
  return (
    <Dialog title="有改动还没有保存" onCancel={onCancel} onSubmit={onSave}>
      <p>继续操作会关闭现在的工作簿，未保存的改动将会丢失。</p>
      <div class="actions">
        <button type="submit" class="primary">
          保存后继续
        </button>
        <button type="button" onClick={onDrop}>
          不保存，继续
        </button>
        <button type="button" onClick={onCancel}>
          取消
        </button>
      </div>
    </Dialog>
  );
}
