/** Bytes that are turned into text at a time: a function call takes only so many arguments. */
const PIECE = 8192;

/**
 * Offers a file for download under a data address: task panes may block blobs. False where the browser has no
 * downloads.
 */
export function download(name: string, type: string, content: string | Uint8Array): boolean {
  const link = document.createElement('a');
  if (!('download' in link)) return false;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  link.href = `data:${type};base64,${toBase64(bytes)}`;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  return true;
}

/** Bytes in Base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
