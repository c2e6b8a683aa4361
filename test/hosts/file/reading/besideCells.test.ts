import { strToU8, unzipSync, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { fileHost } from '../../../../src/hosts/file/fileHost.js';
import { checkReport, readSheets } from '../../../../src/index.js';
import { sample } from '../../../samples.js';
import { changed } from '../editParts.js';
import { drawn, exportedFrom } from '../foreign/exported.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

describe('the comments on the cells of a worksheet, and its headers and footers', () => {
  let bytes: Uint8Array = new Uint8Array();
  before(async () => {
    bytes = await drawn(sample('suqian-2023'));
  });
  /** The sample with comments on its second sheet, 总体情况, each of some runs. */
  const withComments = (...comments: readonly (readonly string[])[]) => {
    const files = unzipSync(bytes);
    const list = comments.map((runs, at) => {
      const text = runs.map((run) => `<r><t xml:space="preserve">${run}</t></r>`).join('');
      return `<comment ref="A${at + 1}" authorId="0"><text>${text}</text></comment>`;
    });
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${RELATIONSHIP}" Target="../comments1.xml"/></Relationships>`;
    files['xl/worksheets/_rels/sheet2.xml.rels'] = strToU8(rels);
    files['xl/comments1.xml'] = strToU8(
      `<comments xmlns="${MAIN}"><authors><author>某人</author></authors><commentList>${list.join('')}</commentList></comments>`,
    );
    return zipSync(files);
  };
  /** The sample with these elements of a header and a footer on that sheet. */
  const withMargins = (elements: string) =>
    zipSync(
      changed(unzipSync(bytes), 'xl/worksheets/sheet2.xml', (text) =>
        text
          .replace(/<headerFooter.*?<\/headerFooter>|<headerFooter\/>/s, '')
          .replace('</worksheet>', `<headerFooter>${elements}</headerFooter></worksheet>`),
      ),
    );
  const told = async (file: Uint8Array) =>
    checkReport(readSheets(await fileHost(file).read())).findings.map(
      ({ level, message }) => `${level} ${message}`,
    );

  it('are told of as hints, a comment without the name of its author', async () => {
    assert.deepEqual(await told(withComments(['某人:', '\n实际为3500件'], ['再核'])), [
      'hint 工作表“总体情况”的批注里有文字（“实际为3500件”等），没有读取，如果属于报告，请移到单元格里',
    ]);
    assert.deepEqual(
      await told(withComments(['[线程批注]\n\n你的Excel版本可读取此线程批注\n\n注释:\n    再核'])),
      ['hint 工作表“总体情况”的批注里有文字（“再核”），没有读取，如果属于报告，请移到单元格里'],
    );
    const header =
      '<oddHeader>&amp;L&amp;"宋体,常规"&amp;10填报单位：青山市人民政府&amp;R单位：元</oddHeader>';
    assert.deepEqual(await told(withMargins(header)), [
      'hint 工作表“总体情况”的页眉页脚里有文字（“填报单位：青山市人民政府”等），没有读取，如果属于报告，请移到单元格里',
    ]);
  });
  it('are told of nothing where they have no words, and say the page, the title or the body alone #slow', async () => {
    for (const text of [' ', '请填写数字', '没有发生的填0。', '应按实际填报', '日期格式为2024年1月1日'])
      assert.deepEqual(await told(withComments([text])), [], text);
    for (const text of [
      '— &amp;P —',
      '第 &amp;P 页，共 &amp;N 页',
      '&amp;C&amp;A',
      '宿迁市人民政府',
      '&amp;C宿迁市人民政府2023年政府信息公开工作年度报告',
    ])
      assert.deepEqual(await told(withMargins(`<oddFooter>${text}</oddFooter>`)), [], text);
  });
  it('change nothing in the report', async () => {
    const plain = await exportedFrom(bytes);
    assert.equal(await exportedFrom(withComments(['实际为3500件'])), plain);
    assert.equal(await exportedFrom(withMargins('<oddFooter>单位：元</oddFooter>')), plain);
  });
});
