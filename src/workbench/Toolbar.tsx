/** What the toolbar needs to know, and what its buttons do. */
export interface ToolbarProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isOpen: boolean;
  /** True where a sheet, a report or a list is in view. */
  readonly canPrint: boolean;
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
      <BeginButtons {...props} />
      <span class="gap" />
      <KeepButtons {...props} />
      <span class="gap" />
      <UndoButtons {...props} />
    </div>
  );
}

type BeginProps = Pick<ToolbarProps, 'onNew' | 'onOpen' | 'onBodies'>;

/** What the user can begin: a report, or work on the reports of many bodies. */
function BeginButtons({ onNew, onOpen, onBodies }: BeginProps) {
  return (
    <>
      <button type="button" onClick={onNew}>
        新建
      </button>
      <button type="button" onClick={onOpen}>
        打开工作簿
      </button>
      <button
        type="button"
        data-door="sum"
        onClick={() => onBodies('sum')}
        title="把下级各单位的年度报告汇总成一份"
      >
        汇总
      </button>
      <button
        type="button"
        data-door="review"
        onClick={() => onBodies('review')}
        title="一次检查下级各单位的年度报告"
      >
        审核
      </button>
    </>
  );
}

type KeepProps = Pick<ToolbarProps, 'isOpen' | 'canPrint' | 'isDirty' | 'onSave' | 'onSaveAs'>;

/** Where an open workbook goes: to its file, to another one, on paper. */
function KeepButtons({ isOpen, canPrint, isDirty, onSave, onSaveAs }: KeepProps) {
  return (
    <>
      <button
        type="button"
        class={isDirty ? 'primary' : ''}
        disabled={!isOpen}
        onClick={onSave}
        title="Ctrl+S"
      >
        保存
      </button>
      <button type="button" disabled={!isOpen} onClick={onSaveAs}>
        另存为
      </button>
      <button
        type="button"
        disabled={!canPrint}
        onClick={() => window.print()}
        title="打印正在看的工作表、报告或名单，Ctrl+P"
      >
        打印
      </button>
    </>
  );
}

type UndoProps = Pick<ToolbarProps, 'canUndo' | 'canRedo' | 'onUndo' | 'onRedo'>;

function UndoButtons({ canUndo, canRedo, onUndo, onRedo }: UndoProps) {
  return (
    <>
      <button type="button" disabled={!canUndo} onClick={onUndo} title="Ctrl+Z">
        撤销
      </button>
      <button type="button" disabled={!canRedo} onClick={onRedo} title="Ctrl+Y">
        重做
      </button>
    </>
  );
}
