import assert from 'node:assert/strict';
import { pageHost } from '../../../src/hosts/page/pageHost.js';
import { placeToMend, reportLayouts, sheetNameOf, templateLayouts, type Layout } from '../../../src/index.js';
import { openHost } from '../../hosts/openHost.js';
import { sample } from '../../samples.js';
import { openWork } from '../openWork.js';

const suqian = sample('suqian-2023');

describe('mending what a finding has no cell for', () => {
  async function checkedWithout(name: string) {
    const host = pageHost();
    const isKept = ({ sheet }: Layout) => sheet !== name;
    host.open(reportLayouts(suqian).filter(isKept), templateLayouts(suqian).filter(isKept));
    const { work } = openWork(host);
    await work.look();
    await work.check();
    const missing = () => {
      const { read, result } = work.state().checked!;
      return result.findings.flatMap((finding) => {
        const place = placeToMend(finding, read);
        return place?.kind === 'missing' ? [place.part] : [];
      });
    };
    return { host, work, missing };
  }

  for (const part of ['disputes', 'cover', 'other'])
    it(`adds the sheet of ${part} alone, and goes there`, async () => {
      const sheet = sheetNameOf(part, suqian.edition)!;
      const { host, work, missing } = await checkedWithout(sheet);
      const before = (await host.read()).map((each) => each.name);
      assert.deepEqual([...new Set(missing())], [part]);
      await work.insertPart(part);
      assert.deepEqual(missing(), []);
      assert.deepEqual(
        (await host.read()).map((each) => each.name).filter((each) => !before.includes(each)),
        [sheet],
      );
      assert.equal(work.state().notice?.text, `已插入工作表“${sheet}”，请填写。`);
      assert.equal(host.book().selection.sheet, sheet);
    });
  it('goes to a sheet that has the name already, and draws nothing over it', async () => {
    const { host, work } = openHostWork();
    await host.draw(reportLayouts(suqian).filter(({ sheet }) => sheet !== '表四'));
    host.opened.book.addSheet('表四').type('A1', '见附件');
    await work.look();
    await work.insertPart('disputes');
    assert.equal(host.opened.book.sheet('表四').value('A1'), '见附件');
    assert.equal(host.opened.book.selection(), '表四!A1');
  });
  it('shows a hidden sheet in Excel again, and checks', async () => {
    const { host, work } = openHostWork();
    await host.draw(reportLayouts(suqian));
    host.opened.book.sheet('表四').setVisibility('Hidden');
    await work.look();
    const hidden = () => work.state().checked?.result.findings.filter(({ hiddenSheet }) => hiddenSheet);
    assert.equal(hidden()?.length, 1);
    await work.unhide!('表四');
    assert.deepEqual(hidden(), []);
    assert.equal(work.state().notice?.text, '已取消隐藏工作表“表四”。');
    assert.match(host.opened.book.selection(), /^表四!/);
  });
  it('says that the structure of the workbook is protected, not the sheet', async () => {
    const { host, work } = openHostWork();
    await host.draw(reportLayouts(suqian));
    host.opened.book.sheet('表四').setVisibility('Hidden');
    host.opened.book.protect('123');
    await work.look();
    await work.unhide!('表四');
    assert.equal(
      work.state().notice?.text,
      '工作簿的结构受保护，不能取消隐藏工作表“表四”，请在“审阅”选项卡撤消“保护工作簿”后再试。',
    );
  });
  it('is not offered where no sheet is hidden', () => {
    assert.equal(openWork(pageHost()).work.unhide, undefined);
  });

  function openHostWork() {
    const opened = openHost();
    const host = { ...opened.host, opened };
    return { host, work: openWork(opened.host).work };
  }
});
