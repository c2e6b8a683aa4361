import type { Clip, Surroundings } from '../work/state/surroundings.js';

/**
 * Puts HTML and text on the clipboard; false where the browser allows neither way. The copy command comes
 * first because task panes allow it.
 */
export const copyToClipboard: Surroundings['copy'] = async (clip) =>
  copyByCommand(clip) || (await copyByClipboard(clip));

function copyByCommand({ html, text }: Clip): boolean {
  let isCopied = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener('copy', put);
  try {
    // Deprecated, but the only way that works in every task pane.
    document.execCommand('copy');
  } catch {
    isCopied = false;
  } finally {
    document.removeEventListener('copy', put);
  }
  return isCopied;
}

async function copyByClipboard({ html, text }: Clip): Promise<boolean> {
  const blobs = {
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  };
  try {
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
    return true;
  } catch {
    return false;
  }
}
