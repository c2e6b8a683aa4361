import { excelHost } from '../hosts/excel.js';
import { Problem, tellProblem } from '../index.js';
import { mountPane } from './mount.js';
import { isSupported, OLDEST } from './office.js';

// The pane in Excel: what the ribbon opened it for stands behind the # of its address.
void Office.onReady().then(() => {
  const element = document.getElementById('pane');
  if (!element) return;
  document.body.classList.add('pane-page');
  if (!isSupported(OLDEST)) {
    element.textContent = tellProblem(new Problem('oldOffice', { version: OLDEST }));
    return;
  }
  const work = mountPane(element, excelHost({ excel: Excel, isSupported }), {
    place: 'excel',
    language: Office.context.displayLanguage,
    isInsertOpen: location.hash === '#insert',
  });
  if (location.hash === '#report') {
    const stop = work.subscribe(() => {
      if (work.state().isBusy || work.state().book === 'unknown') return;
      stop();
      if (work.state().book === 'there') void work.report(false);
    });
  }
});
