import { DESCRIPTOR, embeddedUnicode, unicodeCodes, type PdfEncoding } from './pdfByHand.js';

/** The bytes of characters in GBK, in digits. */
const gbk = (() => {
  const codes = new Map<string, string>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd' && !codes.has(text))
        codes.set(text, ((lead << 8) | trail).toString(16));
    }
  for (let code = 0x20; code < 0x7f; code += 1)
    codes.set(String.fromCharCode(code), code.toString(16).padStart(2, '0'));
  return codes;
})();

const gbkCodes = (text: string) => [...text].map((letter) => gbk.get(letter) ?? '3f').join('');

/** A font that the file names and does not hold, in that encoding. */
function named(name: string, codesOf: PdfEncoding['codesOf'], ordering = 'GB1'): PdfEncoding {
  return {
    codesOf,
    fonts: () => [
      `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun-${name} /Encoding /${name} /DescendantFonts [4 0 R] >>`,
      // Characters of half the width: 1 to 95 in the one half of the maps, 814 to 939 in the other.
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /W [1 95 500 814 939 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> ${DESCRIPTOR} >>`,
      '<< >>',
    ],
  };
}

/** Fonts that are named and not held, as programs for office work write them. */
export const namedFonts: Readonly<Record<string, PdfEncoding>> = {
  'GBK-EUC-H': named('GBK-EUC-H', gbkCodes),
  'GBKp-EUC-H': named('GBKp-EUC-H', gbkCodes),
  'GBK2K-H': named('GBK2K-H', gbkCodes),
  'UniGB-UCS2-H': named('UniGB-UCS2-H', unicodeCodes),
  'UniGB-UTF16-H': named('UniGB-UTF16-H', unicodeCodes),
};

const OTHER_DIGITS = (text: string) =>
  unicodeCodes(text.replace(/\d/g, (digit) => String(9 - Number(digit))));
const OWN_NUMBERS = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+SimSun /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${DESCRIPTOR} >>`;
const unknown = (inner: string) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+SimSun /Encoding /Identity-H /DescendantFonts [${inner}] >>`;

/** A font whose codes are numbers of its own, without a map that says of what; digits are other digits. */
export const unknownFont: PdfEncoding = {
  codesOf: OTHER_DIGITS,
  fonts: () => [unknown('4 0 R'), OWN_NUMBERS, '<< >>'],
};

/** The same for the figures alone. */
export const unknownFigures: PdfEncoding = {
  ...embeddedUnicode,
  figures: { codesOf: OTHER_DIGITS, font: unknown(OWN_NUMBERS) },
};
