import { gather } from '../core/form/group.js';
import type { Rule } from '../core/check/rule.js';
import { tellSheets } from './wording/tellSheets.js';

/** Every table and chapter is there once, and all text of the report is read. */
export const sheets: Rule = {
  id: 'sheets',
  title: '各表、各章只有一份；报告的文字都在各章标题之下，一行一段，不用公式',
  level: 'error',
  basis: '一个工作簿只放一份报告',
  check: ({ remarks, report }) =>
    gather(remarks, (remark) => {
      const told = tellSheets(remark, report.edition);
      return told ? [{ cells: [], ...told }] : [];
    }),
  examples: [
    {
      edition: '2021',
      remarks: [{ kind: 'copy', name: '表三', sheet: '表三 (2)', read: '表三' }],
      says: ['工作表“表三 (2)”里也有“表三”，没有读取，读取的是工作表“表三”，请确认不需要后删去'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'copy', name: '表三', sheet: '全县汇总', read: '甲镇', isUnsure: true }],
      says: [
        '工作表“全县汇总”里也有“表三”，没有读取，读取的是工作表“甲镇”，请核对读取的是不是本机关本年度的表，另一张移到别的工作簿',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'copy', name: '表三', sheet: '填报表', read: '表三', isFuller: true }],
      says: [
        '工作表“填报表”里也有“表三”，没有读取，读取的是工作表“表三”，但那里没有 0 以外的数字，“填报表”里有，请核对应当用哪一张，把另一张移到别的工作簿',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'unreadText', sheet: '附页', address: '附页!A3', isLikely: true }],
      says: ['工作表“附页”里有不属于任何一章的文字，没有读取，如果属于报告，请移到所属章的标题下面'],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'unreadText', sheet: '全文', address: '全文!A20', isLikely: false },
          besideTable: '二、主动公开政府信息情况',
        },
      ],
      says: [
        '“二、主动公开政府信息情况”的表格以外还有文字，没有读取，官方格式的这一章只有表格，如果要公布，请移到写正文的一章',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'leftOut', what: 'text', texts: ['说明一', '说明二'] }],
      says: ['有 2 处文字不属于任何一章，没有读取：“说明一”“说明二”，如果属于报告，请补到所属的章'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'leftOut', what: 'table', texts: ['办理情况 件数'] }],
      says: ['有 1 张表格不是官方表格，没有读取：“办理情况 件数”，如果属于报告，请补到所属的章'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'leftOut', what: 'invisible', texts: ['12'] }],
      says: [
        '有 1 处看不见的文字（隐藏、被盖住、与底色同色或者太小），没有读取：“12”，如果属于报告，请补到所属的章',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'leftOut', what: 'struck', texts: ['12件'] }],
      says: ['有 1 处带删除线的文字，没有读取：“12件”，如果仍然有效，请补到所属的章'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'scanned', pages: [1, 2] }],
      says: ['第 1、2 页是扫描的图片，文字和数字是由软件识别的，可能认错，请与原件逐一核对'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'wrapped', figures: ['1322', '1177'] }],
      says: ['有 2 个数字在原文的格子里折成了几行（“1322”等），已连成一个数读取，请与原文核对'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'unstyled' }],
      says: ['网页的样式表太长，没有判断它隐藏了哪些文字，请对照网页核对表二、表三、表四的数字'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'traditional', text: '總計' }],
      says: [
        '报告里有繁体字（“總計”），各章标题、表的行名和列名按简体字认读，正文保持原样，没有按用语检查，请改用简体字',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'besideText', chapter: 'overview', address: '总体情况!C3', isSentence: true }],
      says: [
        '“一、总体情况”的段落旁边还有文字，没有读取，如果是正文请并入左边的单元格或者另起一行，不是请删去',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'besideText', chapter: 'problems', address: '问题及改进!A3' },
          ...{ isSentence: true, isRead: true },
        },
      ],
      says: ['“五、存在的主要问题及改进情况”里的表格读作了正文，每一行是一段，导出时不再是表格，请核对'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'proseFormula', chapter: 'overview', address: '总体情况!A3', isRead: false }],
      says: ['“一、总体情况”有一段是公式但没有计算结果，没有读取，请用 Excel 或 WPS 打开文件保存一次再检查'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'proseFormula', chapter: 'overview', address: '总体情况!A3', isRead: true }],
      says: ['“一、总体情况”有一段是公式，结果可能不是最新的，请用 Excel 或 WPS 打开文件保存一次再检查'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'boxText', sheet: '总体情况', texts: ['全年举办培训2次。'], isSentence: true }],
      says: [
        '工作表“总体情况”的文本框里有文字（“全年举办培训2次。”），没有读取，如果属于报告，请移到单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [
        { kind: 'boxText', sheet: '表二', texts: ['单位：元'], isSentence: false, of: 'margins' },
        { kind: 'boxText', sheet: '表三', texts: ['实为3件', '已改'], isSentence: false, of: 'comments' },
      ],
      says: [
        '工作表“表二”的页眉页脚里有文字（“单位：元”），没有读取，如果属于报告，请移到单元格里',
        '工作表“表三”的批注里有文字（“实为3件”等），没有读取，如果属于报告，请移到单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'cellPictures', sheet: '总体情况', addresses: ['总体情况!A3', '总体情况!A9'] }],
      says: [
        '工作表“总体情况”的单元格 A3 等 2 处是图片，没有读取，报告里不会有它，图里的文字和数字请写在单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'cellPictures', sheet: '总体情况', addresses: ['总体情况!A3'], isFloating: true }],
      says: [
        '工作表“总体情况”上浮着 1 张图片（从 A3 起），没有读取，报告里不会有它，图里的文字和数字请写在单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'embedded', sheet: '总体情况', count: 2 }],
      says: [
        '工作表“总体情况”里嵌有 2 个文档或者图形，没有读取，报告里不会有里面的文字，要公布的请写在单元格里',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'alteredText', text: '受理旧12件。', address: '总体情况!A3' }],
      says: ['“受理旧12件。”里有带删除线、上下标或看不见的字，公布时会照字面写出，请删去或改为普通文字'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'alteredText', text: '0.985', address: '总体情况!A3', isFormatted: true }],
      says: [
        '“0.985”是数字或者日期，单元格的格式使显示的与它不同，公布时会写成“0.985”，请把单元格改为文本格式，写成要公布的样子',
      ],
    },
  ],
};
