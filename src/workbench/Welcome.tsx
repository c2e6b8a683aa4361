import { ABOUT } from './backup/BackupLine.js';

interface WelcomeProps {
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSample: () => void;
}

/** The page before a workbook is open: three ways to begin. */
export function Welcome({ onNew, onOpen, onSample }: WelcomeProps) {
  return (
    <div class="welcome">
      <h2>政府信息公开工作年度报告</h2>
      <p>填报统计表，检查勾稽关系，生成报告。不需要安装 Excel 或 WPS。</p>
      <div class="ways">
        <button type="button" onClick={onNew}>
          <strong>新建</strong>
          <span>按年度选用官方版式，从空白表开始填写</span>
        </button>
        <button type="button" onClick={onOpen}>
          <strong>打开工作簿</strong>
          <span>打开已有的工作簿，也可以把文件拖到这里</span>
        </button>
        <button type="button" onClick={onSample}>
          <strong>示例数据</strong>
          <span>先看一份真实数字的年报，其中一格已故意改错</span>
        </button>
      </div>
      <p class="assurance">{ABOUT}</p>
    </div>
  );
}
