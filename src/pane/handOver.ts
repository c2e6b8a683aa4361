import type { Surroundings } from './surroundings.js';

/** Copies through the browser's copy command, which panes allow, then through the clipboard of newer ones. */
export const copy: Surroundings['copy'] = async ({ html, text }) => {
  let isCopied = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener('copy', put);
  try {
    // Deprecated, and still the one way that works in every pane.
    document.execCommand('copy');
  } catch {
    isCopied = false;
  } finally {
    document.removeEventListener('copy', put);
  }
  if (isCopied) return true;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
};

/** Offers a file for download: as a data address in a pane, where blobs may be blocked. */
export const download: Surroundings['download'] = (name, type, content) => {
  const link = document.createElement('a');
  if (!('download' in link)) return false;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  link.href = `data:${type};base64,${toBase64(bytes)}`;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  return true;
};

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes so many arguments only.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
