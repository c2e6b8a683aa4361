import { render } from 'preact';

// Replaced while the workbench is built.
const root = document.getElementById('workbench');
if (root) render(<p>年报工作台</p>, root);
