import { render } from 'preact';
import { pageHost } from '../hosts/page/pageHost.js';
// Of rules of one weight the later one holds: the order of the style sheets counts.
import './workbench.css';
import './paper/paper.css';
import './prose/prose.css';
import './menu/menu.css';
import './prose/figures.css';
import './desk/tabs.css';
import './welcome.css';
import './controls/dialog.css';
import './small.css';
import './forcedColours.css';
import './bodies/bodies.css';
import { Workbench } from './Workbench.js';

const root = document.getElementById('workbench');
if (root) {
  root.replaceChildren();
  render(<Workbench host={pageHost()} />, root);
}
