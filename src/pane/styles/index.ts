/** The style of the pane, in the order in which later files say more than earlier ones. */
import './colours.css';
import './page.css';
import './controls.css';
import './state.css';
import './findings.css';
import './preview.css';
import './forcedColours.css';
import './published.css';
import './bodies.css';
import './attachments.css';
