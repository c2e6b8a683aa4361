import './styles/index.js';

// The page says that it is opening; the pane is loaded while Office starts.
const loading = import('./inExcel.js');
void Office.onReady().then(async () => {
  const element = document.getElementById('pane');
  if (element) await (await loading).openInExcel(element);
});
