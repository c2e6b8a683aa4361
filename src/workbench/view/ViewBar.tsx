import type { SheetsView } from './useView.js';
import { nextZoom } from './viewPreferences.js';

/** The buttons for the size of the sheet, and for folding the pane away. */
export function ViewBar({ view: { zoom, isFolded, setZoom, fold } }: { readonly view: SheetsView }) {
  const [smaller, larger] = [nextZoom(zoom, false), nextZoom(zoom, true)];
  return (
    <div class="view" role="group" aria-label="显示">
      <button
        type="button"
        aria-label="缩小"
        title="缩小"
        disabled={smaller === zoom}
        onClick={() => setZoom(smaller)}
      >
        −
      </button>
      <button type="button" class="zoom" title="恢复 100%" onClick={() => setZoom(100)}>
        <span class="aside">缩放 </span>
        {zoom}%
      </button>
      <button
        type="button"
        aria-label="放大"
        title="放大"
        disabled={larger === zoom}
        onClick={() => setZoom(larger)}
      >
        +
      </button>
      <button type="button" aria-expanded={!isFolded} aria-controls="pane" onClick={() => fold(!isFolded)}>
        {isFolded ? '打开检查窗格' : '收起窗格'}
      </button>
    </div>
  );
}
