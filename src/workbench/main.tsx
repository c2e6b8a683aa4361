import { render } from 'preact';
import { pageHost } from '../hosts/page/pageHost.js';
import './workbench.css';
import { Workbench } from './Workbench.js';

const root = document.getElementById('workbench');
if (root) {
  root.replaceChildren();
  render(<Workbench host={pageHost()} />, root);
}
