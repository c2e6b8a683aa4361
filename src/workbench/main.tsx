import { render } from 'preact';
import { pageHost } from '../hosts/page.js';
import { Workbench } from './Workbench.js';
import './workbench.css';

const root = document.getElementById('workbench');
if (root) {
  root.replaceChildren();
  render(<Workbench host={pageHost()} />, root);
}
