import assert from 'node:assert/strict';
import { checkReport } from '../../src/index.js';
import { readFileSheets } from '../../src/opening/readFileSheets.js';
import { drawnSheets, shiftSheet } from '../drawnSheets.js';
import { sample } from '../samples.js';

/** What is told of two bodies where a text stands above 表三 of the report of a body. */
async function told(org: string, ...texts: readonly string[]): Promise<readonly string[]> {
  const sheets = (await drawnSheets({ ...sample('suqian-2023'), org })).map((sheet) => {
    if (sheet.name !== '表三') return sheet;
    const above = texts.map((value, column) => ({ row: 1, column: column + 1, value }));
    const shifted = shiftSheet(sheet, 1, 0);
    return { ...shifted, cells: [...above, ...shifted.cells] };
  });
  const { findings } = checkReport(readFileSheets(sheets));
  return findings.flatMap(({ message, level, addresses }) =>
    message.includes('写了两处') ? [`${level} ${addresses.join('、')} ${message}`] : [],
  );
}

const sentence = (own: string, other: string, place: string) =>
  `warning 封面!B3、${place} 封面的机关名称写了两处，不一样：“${own}”“${other}”，读取的是前一处，请核对，把两处改为一致`;

describe('another body than that of the cover above a table', () => {
  const own = '青山县财政局';
  const other = '青山县教育局';
  it('is told #slow', async () => {
    for (const [texts, place, named] of [
      [['填报单位：青山县教育局（盖章）'], '表三!A1', other],
      [['报送单位', other], '表三!B1', other],
      [['填报单位：青山县城关街道办事处'], '表三!A1', '青山县城关街道办事处'],
      [['附件2：青山县教育局2023年政府信息公开情况统计表'], '表三!A1', other],
    ] as const)
      assert.deepEqual(await told(own, ...texts), [sentence(own, named, place)]);
  });
  it('is none where it is the same in short, in full, who made the form, or an office within it #slow', async () => {
    for (const [body, text] of [
      [own, '填报单位：财政局'],
      [own, '填报单位：县财政局（公章）'],
      ['青山县卫生健康局', '填报单位：县卫健局'],
      ['青山县发展和改革委员会', '填报单位：县发展改革委'],
      ['青山县石桥镇人民政府', '填报单位：石桥镇'],
      ['青山县石桥镇', '填报单位：石桥镇人民政府'],
      ['青山县人民政府办公室', '填报单位：青山县人民政府'],
      [own, '青山县人民政府办公室2023年政府信息公开情况统计表'],
      ['青山县人民政府', '填报单位：县政府办公室'],
      ['青山县人民政府', '填报单位：县政府办'],
      ['青山县人民政府', '填报单位：县政务服务和公开办公室'],
      [own, '填报单位：信息中心'],
      [own, '填报单位：政策法规科'],
      [own, '单位：件'],
      [own, '填报单位：填写全称'],
    ] as const)
      assert.deepEqual(await told(body, text), [], `${body} ${text}`);
  });
});
