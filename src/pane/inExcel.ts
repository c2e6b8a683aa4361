import { excelHost } from '../hosts/excel/excelHost.js';
import { changes } from '../hosts/excel/changes.js';
import { mayHoldReport, Problem } from '../index.js';
import { loadForReport, mountPane } from './mount.js';
import { canDownload, isSupported, OLDEST } from './office/office.js';
import { followPurpose } from './office/purpose.js';
import { parts } from './work/state/parts.js';

/** Shows the pane in Excel, once Office is ready; one sentence in its place where Excel is too old. */
export async function openInExcel(element: HTMLElement): Promise<void> {
  document.body.classList.add('pane-page');
  if (!isSupported(OLDEST)) {
    const { tellBookProblem } = await parts.sentences.load();
    element.textContent = tellBookProblem(new Problem('oldOffice', { version: OLDEST })) ?? '';
    return;
  }
  const work = mountPane(element, excelHost({ excel: Excel, isSupported, isLikely: mayHoldReport }), {
    place: 'excel',
    prepare: async () => Promise.all([loadForReport(), changes.load()]),
    ...(canDownload() ? {} : { download: () => false }),
  });
  followPurpose(window, work);
}
