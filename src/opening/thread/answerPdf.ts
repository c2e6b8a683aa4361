import { Problem } from '../../core/report/problem.js';
import { openPdf } from '../../hosts/file/reading/openPdf.js';
import type { PdfAnswer } from './answer.js';

/** The pages of a PDF as a thread sends them. Never throws. */
export async function answerPdf(bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    return { said: 'pages', pages: await openPdf(bytes) };
  } catch (error) {
    const { code, facts } = error instanceof Problem ? error : new Problem('unexpected');
    return { said: 'problem', code, facts };
  }
}
