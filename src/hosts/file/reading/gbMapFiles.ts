import adobeUnicode from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gb from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbDown from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gbk2k from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gbk2kDown from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import gbk from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbkDown from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gbkp from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gbkpDown from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap';
import gbpc from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gbpcDown from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import ucs2 from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import ucs2Down from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import utf16 from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';
import utf16Down from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap';

/** The maps of simplified Chinese in base64, by the names by which a PDF asks for them. */
export const gbMapFiles: ReadonlyMap<string, string> = new Map([
  ['Adobe-GB1-UCS2', adobeUnicode],
  ['GB-EUC-H', gb],
  ['GB-EUC-V', gbDown],
  ['GBpc-EUC-H', gbpc],
  ['GBpc-EUC-V', gbpcDown],
  ['GBK-EUC-H', gbk],
  ['GBK-EUC-V', gbkDown],
  ['GBKp-EUC-H', gbkp],
  ['GBKp-EUC-V', gbkpDown],
  ['GBK2K-H', gbk2k],
  ['GBK2K-V', gbk2kDown],
  ['UniGB-UCS2-H', ucs2],
  ['UniGB-UCS2-V', ucs2Down],
  ['UniGB-UTF16-H', utf16],
  ['UniGB-UTF16-V', utf16Down],
]);
