import { strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { changed } from '../editParts.js';
import { drawn } from '../foreign/exported.js';

const OFFICE = 'http://schemas.microsoft.com/office';
/** The relationships by which a workbook keeps pictures in cells, of itself and of the web. */
const LINKS = [
  `${OFFICE}/2022/10/relationships/richValueRel`,
  `${OFFICE}/2020/07/relationships/rdRichValueWebImage`,
];

describe('a picture that Excel keeps in a cell', () => {
  const report = sample('suqian-2023');
  let bytes: Uint8Array;
  before(async () => {
    bytes = await drawn(report);
  });
  /** The workbook with a last paragraph that is a picture, in the sheet of the first chapter. */
  const readWith = async (link: string, cell: string) => {
    const files = changed(unzipSync(bytes), 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace('</sheetData>', `<row r="90">${cell}</row></sheetData>`),
    );
    const linked = changed(files, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId90" Type="${link}" Target="richData/a.xml"/></Relationships>`,
      ),
    );
    const written = zipSync({ ...linked, 'xl/richData/a.xml': strToU8('<a/>') });
    const read = readSheets(await fileHost(written).read());
    return {
      chapters: read.report.chapters,
      findings: checkReport(read).findings.map(({ message }) => message),
    };
  };

  it('is no text of the report, and told', async () => {
    const { chapters } = report;
    for (const link of LINKS)
      for (const formula of ['', '<f>_xlfn.IMAGE("a")</f>'])
        assert.deepEqual(await readWith(link, `<c r="A90" t="e" vm="1">${formula}<v>#VALUE!</v></c>`), {
          chapters,
          findings: [
            '工作表“总体情况”的单元格 A90 是图片，没有读取，报告里不会有它，图里的文字和数字请写在单元格里',
          ],
        });
  });
  it('is not seen in an error, nor in any other rich value', async () => {
    const fault = async (link: string, cell: string) => (await readWith(link, cell)).findings.join();
    assert.match(await fault(LINKS[0]!, '<c r="A90" t="e"><v>#VALUE!</v></c>'), /是错误值 #VALUE!/);
    assert.match(
      await fault(`${OFFICE}/other`, '<c r="A90" t="e" vm="1"><v>#VALUE!</v></c>'),
      /是错误值 #VALUE!/,
    );
    const { chapters } = await readWith(LINKS[0]!, '<c r="A90" t="str" vm="1"><v>全年无。</v></c>');
    assert.equal(chapters['overview']?.at(-1), '全年无。');
  });
});
