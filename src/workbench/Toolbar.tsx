/** What the toolbar needs to know, and what its buttons do. */
export interface ToolbarProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isOpen: boolean;
  readonly isDirty: boolean;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onBodies: (purpose: 'sum' | 'review') => void;
  readonly onSave: () => void;
  readonly onSaveAs: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The buttons at the top of the page. */
export function Toolbar(props: ToolbarProps) {
  return (
    <div class="toolbar" role="group" aria-label="工具栏">
      <button type="button" onClick={props.onNew}>
        新建
      </button>
      <button type="button" onClick={props.onOpen}>
        打开工作簿
      </button>
      <button
        type="button"
        data-door="sum"
        onClick={() => props.onBodies('sum')}
        title="把下级各单位的年度报告汇总成一份"
      >
        汇总
      </button>
      <button
        type="button"
        data-door="review"
        onClick={() => props.onBodies('review')}
        title="一次检查下级各单位的年度报告"
      >
        审核
      </button>
      <span class="gap" />
      <button
        type="button"
        class={props.isDirty ? 'primary' : ''}
        disabled={!props.isOpen}
        onClick={props.onSave}
        title="Ctrl+S"
      >
        保存
      </button>
      <button type="button" disabled={!props.isOpen} onClick={props.onSaveAs}>
        另存为
      </button>
      <button
        type="button"
        disabled={!props.isOpen}
        onClick={() => window.print()}
        title="打印正在看的工作表或报告，Ctrl+P"
      >
        打印
      </button>
      <span class="gap" />
      <button type="button" disabled={!props.canUndo} onClick={props.onUndo} title="Ctrl+Z">
        撤销
      </button>
      <button type="button" disabled={!props.canRedo} onClick={props.onRedo} title="Ctrl+Y">
        重做
      </button>
    </div>
  );
}
