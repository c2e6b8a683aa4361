import type { Export } from '../../index.js';
import { formatNamed } from '../../index.js';
import { findPrinters } from './findPrinters.js';
import { printPdf } from './printPdf.js';

/** The finished report as a PDF, made by a browser or by LibreOffice where one is installed. */
export const pdf: Export = {
  id: 'pdf',
  title: 'PDF（本机装有 Chrome、Edge 或 LibreOffice 时）',
  extension: '.pdf',
  type: 'application/pdf',
  render: async (composed) => {
    const as = (id: string) => async () => formatNamed(id).render(composed);
    return printPdf({ html: as('html'), docx: as('docx') }, findPrinters(process.platform, process.env));
  },
};
