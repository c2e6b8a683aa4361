import { excelHost } from '../hosts/excel/excelHost.js';
import { Problem, tellProblem } from '../index.js';
import { mountPane } from './mount.js';
import { isSupported, OLDEST } from './office/office.js';
import { followPurpose } from './office/purpose.js';

// The pane in Excel.
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
  });
  followPurpose(window, work);
});
