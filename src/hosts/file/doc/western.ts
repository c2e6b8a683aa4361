/** What Windows-1252 has from 0x80 to 0x9F; everything else is as in Unicode. */
const OWN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text of bytes in Windows-1252, a character each. Node decodes it as another encoding. */
export function decodeWestern(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte < 0xa0 ? (OWN[byte - 0x80] ?? '') : String.fromCharCode(byte);
  return text;
}
