import { formatNamed, renderReport } from '../../src/index.js';
import { convert, needs } from '../hosts/programs.js';
import { samples } from '../samples.js';
import { comesBackFromPdf } from './comesBackFromPdf.js';

describe('the Word export that LibreOffice made a PDF', function () {
  this.timeout(120_000);
  before(needs('LibreOffice'));
  before(needs('a Chinese font'));

  it('is the same report when it is read, and is accused of nothing more, for every sample', async () => {
    const reports = [...samples.values()];
    const made = await Promise.all(reports.map((report) => renderReport(report, formatNamed('docx'), false)));
    const pdfs = convert(made as readonly Uint8Array[], 'pdf', 'docx');
    for (const [at, report] of reports.entries()) await comesBackFromPdf(report, pdfs[at]!);
  });
});
