import assert from 'node:assert/strict';
import { setBrowser } from './setBrowser.js';
import { wcagFaults } from './wcag.js';

describe('the look at a page for what WCAG forbids', () => {
  const { openPage } = setBrowser('test');

  it('sees a picture without a text, but on a part that is left out', async () => {
    const page = await openPage();
    await page.setContent(
      '<html lang="zh"><title>t</title><main><img src="data:,"><p id="p">字</p></main></html>',
    );
    const [fault, ...more] = await wcagFaults(page);
    assert.match(fault ?? '', /^image-alt: <img/);
    assert.deepEqual(more, []);
    assert.deepEqual(await wcagFaults(page, { include: ['#p'] }), []);
    assert.deepEqual(await wcagFaults(page, { exclude: ['img'] }), []);
  });
});
