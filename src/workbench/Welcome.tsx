import { useRef } from 'preact/hooks';
import { ABOUT } from './backup/BackupLine.js';
import { FileInput } from './file/FileInput.js';

/** The ways to begin; `onLast` is given last year's report. */
export interface Ways {
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onLast: (file: File) => void;
  readonly onSample: () => void;
  /** The reports of many bodies. */
  readonly onBodies: (purpose: 'sum' | 'review') => void;
}

/** The page before a workbook is open: every way to begin. */
export function Welcome({ onNew, onOpen, onLast, onSample, onBodies }: Ways) {
  return (
    <div class="welcome">
      <h2>政府信息公开工作年度报告</h2>
      <p>填报统计表，检查勾稽关系，生成报告。不需要安装 Excel 或 WPS。</p>
      <div class="ways">
        <button type="button" onClick={onNew}>
          <strong>新建空表</strong>
          <span>按年度选用官方版式，正文提纲和要填的数已经备好</span>
        </button>
        <LastYear onLast={onLast} />
        <button type="button" onClick={onOpen}>
          <strong>打开工作簿</strong>
          <span>打开已有的工作簿，也可以把文件拖到这里</span>
        </button>
        <button type="button" onClick={onSample}>
          <strong>示例数据</strong>
          <span>先看一份真实数字的年报，其中一格已故意改错</span>
        </button>
      </div>
      <div class="ways">
        <button type="button" onClick={() => onBodies('sum')}>
          <strong>汇总多份报告</strong>
          <span>把下级各单位的年报逐格相加，缺报、重复和有错误的逐个列出</span>
        </button>
        <button type="button" onClick={() => onBodies('review')}>
          <strong>审核多份报告</strong>
          <span>一次检查各单位的年报，按轻重列出哪里不对、怎样改正</span>
        </button>
      </div>
      <p class="assurance">{ABOUT}</p>
    </div>
  );
}

/** Asks for last year's report at once, for a new one to start from. */
function LastYear({ onLast }: Pick<Ways, 'onLast'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        <strong>用去年的报告</strong>
        <span>机关名称、联系方式和上年结转的数字自动带入今年的表</span>
      </button>
      <FileInput input={input} label="选择去年的报告" onFile={onLast} />
    </>
  );
}
