import { excelHost } from '../hosts/excel/excelHost.js';
import { mayHoldReport, Problem, tellProblem } from '../index.js';
import { mountPane } from './mount.js';
import { canDownload, isSupported, OLDEST } from './office/office.js';
import { followPurpose } from './office/purpose.js';

/** Shows the pane in Excel, once Office is ready; one sentence in its place where Excel is too old. */
export function openInExcel(element: HTMLElement): void {
  document.body.classList.add('pane-page');
  if (!isSupported(OLDEST)) {
    element.textContent = tellProblem(new Problem('oldOffice', { version: OLDEST }));
    return;
  }
  const work = mountPane(element, excelHost({ excel: Excel, isSupported, isLikely: mayHoldReport }), {
    place: 'excel',
    ...(canDownload() ? {} : { download: () => false }),
  });
  followPurpose(window, work);
}
