import { render } from 'preact';

// Replaced while the pane is built.
const root = document.getElementById('pane');
if (root) render(<p>年报</p>, root);
