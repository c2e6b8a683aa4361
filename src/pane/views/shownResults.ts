export { copyToClipboard } from '../browser/copyToClipboard.js';
export { AskView } from './AskView.js';
export { RefusedView } from './RefusedView.js';
export { PreviewView } from './PreviewView.js';
export { Results } from './Results.js';
export { AttachmentsSlot } from './AttachmentsSlot.js';
