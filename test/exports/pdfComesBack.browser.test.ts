import { formatNamed, renderReport } from '../../src/index.js';
import { samples } from '../samples.js';
import { setBrowser } from '../setBrowser.js';
import { comesBackFromPdf } from './comesBackFromPdf.js';
import { needs } from '../hosts/programs.js';

describe('the HTML export that a browser made a PDF', function () {
  this.timeout(60_000);
  before(needs('a Chinese font'));
  const { openPage } = setBrowser();

  for (const [name, report] of samples)
    it(`is the same report when it is read, and is accused of nothing more: ${name}`, async () => {
      const page = await openPage();
      await page.setContent(String(await renderReport(report, formatNamed('html'), false)));
      await comesBackFromPdf(report, await page.pdf({ preferCSSPageSize: true }));
    });
});
