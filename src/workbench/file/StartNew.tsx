import { showSample } from './showSample.js';
import { NewReport } from './NewReport.js';
import type { Workbook } from './useWorkbook.js';

interface StartNewProps {
  readonly workbook: Workbook;
  readonly lastFile?: File;
  readonly onClose: () => void;
}

/** The dialog for a new report, which is opened once it is answered. */
export function StartNew({ workbook, lastFile, onClose }: StartNewProps) {
  return (
    <NewReport
      {...(lastFile ? { lastFile } : {})}
      onCancel={onClose}
      onStart={(made) => {
        onClose();
        workbook.start(made, { text: `已新建${made.report.edition.name}的空白工作簿，填写后请保存。` });
      }}
      onSample={() => {
        onClose();
        // What is open was saved or given up before the dialog was shown.
        showSample(workbook);
      }}
    />
  );
}
