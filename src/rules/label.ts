import { gather } from '../core/form/group.js';
import type { Rule } from '../core/check/rule.js';
import { tableNames } from '../core/form/edition.js';
import { tellLabel } from './wording/tellLabel.js';

/**
 * The tables are all there and worded as on the paper: one finding for each table, line or label that is not.
 */
export const label: Rule = {
  id: 'label',
  title: (editions) =>
    `${tableNames(editions).join('、')}齐全，行列不缺不多，表内文字和顺序与官方格式一致；各章、封面只有一份`,
  level: 'error',
  basis: '报告格式：全国统一格式，不得改动',
  check: (subject) => gather(subject.remarks, (remark) => tellLabel(remark, subject)),
  examples: [
    {
      edition: '2021',
      remarks: [{ kind: 'label', official: '（七）总计', found: '（七）合计', address: '表三!A27' }],
      says: ['“（七）合计”与官方格式不一致，应为“（七）总计”'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'label', official: '自然人', found: '公民', address: '表三!D3' }],
      says: ['“公民”不是官方格式的名称，按位置读作了“自然人”，请核对数字是不是它的，再改为官方格式的写法'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'label', official: '（七）总计', found: '', address: '表三!A27' }],
      says: ['此处的文字缺失，应为“（七）总计”'],
    },
    {
      edition: '2021',
      remarks: [
        { kind: 'label', official: '本年制发件数', found: '2020年制发件数', address: '表二!B5' },
        { kind: 'label', official: '本年废止件数', found: '2021年废止件数', address: '表二!C5' },
      ],
      says: [
        '“2020年制发件数”写的是 2020 年，报告的年度是 2021，请核对数字是哪一年度的，再改为“本年制发件数”',
        '“2021年废止件数”与官方格式不一致，应为“本年废止件数”',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'displaced', label: '2.重复申请', address: '表三!C20' }],
      says: ['“2.重复申请”的位置与官方格式不一致，请按官方顺序排列'],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'extraLine',
          table: 'requests',
          axis: 'row',
          found: '小计',
          isRepeated: false,
          address: '表三!C18',
        },
      ],
      says: ['表三多出“小计”一行，没有读取，官方格式没有这一行，请删去'],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'extraLine',
          table: 'requests',
          axis: 'column',
          found: '公司',
          isRepeated: false,
          missing: ['商业企业'],
          address: '表三!F4',
        },
      ],
      says: [
        '表三的“公司”一列不是官方格式的列，没有读取，如果就是缺少的“商业企业”，请改为官方格式的写法，否则请删去',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'extraLine',
          table: 'requests',
          axis: 'row',
          found: '',
          isRepeated: false,
          missing: ['1.属于国家秘密', '2.重复申请', '3.其他', '（七）总计'],
          address: '表三!A9',
        },
      ],
      says: ['表三有一行没有名称，没有读取，如果就是缺少的某一行，请补上名称，否则请删去'],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'extraLine',
          table: 'requests',
          axis: 'column',
          found: '',
          isRepeated: false,
          mayCount: true,
          address: '表三!K1',
        },
      ],
      says: [
        '表三多出没有名称的一列，没有读取，官方格式没有这一列，其中的数字应当计入别的列的，请先计入再删去',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'extraLine', table: 'disputes', axis: 'row', isRepeated: false, mayCount: true },
          ...{ found: '甲镇', others: ['乙镇', '丙镇', '丁镇', '戊镇'], address: '表四!A5' },
        },
      ],
      says: [
        '表四多出“甲镇”、“乙镇”、“丙镇”等 5 个部分，没有读取，官方格式没有这几行，其中的数字应当计入别的行的，请先计入再删去',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'extraLine',
          table: 'requests',
          axis: 'row',
          found: '（三）不予公开',
          isRepeated: false,
          isHeading: true,
          address: '表三!B9',
        },
      ],
      says: [
        '表三的“（三）不予公开”单独占一行并填了数字，官方格式没有这样的小计，没有读取，请删去这一行的数字',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'extraLine',
          table: 'requests',
          axis: 'row',
          found: '2.重复申请',
          isRepeated: true,
          address: '表三!C21',
        },
      ],
      says: [
        '表三有两行“2.重复申请”，只读取了一行，如果各是一部分，请合成一行，填总数，如果是重复的，请删去多余的一行',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'extraLine',
          table: 'disclosure',
          axis: 'column',
          found: '本年新公开数量',
          isRepeated: false,
          isOther: true,
          address: '表二!C5',
        },
      ],
      says: ['表二的“本年新公开数量”一列只有其他年度的版式才有，没有读取，请改为官方格式的列'],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'mixedLines',
          table: 'requests',
          axis: 'column',
          labels: ['商业企业', '科研机构'],
          found: ['科研', ''],
          addresses: ['表三!E4', '表三!F4'],
          unread: [],
        },
      ],
      says: [
        '表三的“科研”、没有名称的列分不清哪一列是“商业企业”、哪一列是“科研机构”，没有读取，请把列名改为官方格式的写法',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'otherYears',
          table: 'disputes',
          axis: 'row',
          found: ['2021年', '2022年'],
          year: 2023,
          address: '表四!A5',
        },
      ],
      says: ['表四的数字写的是“2021年”“2022年”，分不清哪一行是 2023 年的，没有读取，请只保留本年度的一行'],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'otherYears',
          table: 'disputes',
          axis: 'row',
          found: ['上年'],
          year: 2023,
          address: '表四!A5',
        },
      ],
      says: ['表四的数字写的是“上年”，不是 2023 年的，没有读取，请改为本年度的数字和年度'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'tableYear', tables: ['requests'], said: 2022, year: 2023, sheet: '2022年表三' }],
      says: [
        '工作表“2022年表三”的名称写的是 2022 年，报告的年度是 2023，请核对表三的数字是哪一年度的，是 2023 年的请改名称',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'tableYear', tables: ['requests'], said: 2022, year: 2023, address: '表三!A1' }],
      says: [
        '表三上面的标题写的是 2022 年，报告的年度是 2023，请核对表三的数字是哪一年度的，是 2023 年的请改标题',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'partElsewhere', table: 'requests', name: '表三', line: 'column' },
          ...{ label: '法律服务机构', count: 3, unread: [], sheet: '表三续', read: '表三' },
        },
      ],
      says: [
        '表三的“法律服务机构”等 3 列写在工作表“表三续”里，没有读取，请并到工作表“表三”，合成一张完整的表',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'turnedTable', table: 'disputes', address: '表四!C1' }],
      says: ['表四的行和列与官方格式横竖颠倒，没有读取，请复制后用“选择性粘贴”里的“转置”改成官方格式'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'blocksInRows', table: 'disputes', address: '表四!A3' }],
      says: ['表四的各部分上下排成了几行，官方格式是左右排成一行，没有读取，请按官方格式排成一行'],
    },
    {
      edition: '2021',
      remarks: [
        { kind: 'severalRows', table: 'disputes', found: ['机关', '', '下属单位'], address: '表四!A5' },
      ],
      says: [
        '表四有 3 行数字（“机关”、“下属单位”），分不清哪一行是合计，没有读取，请把各行相加，写在“合计”一行',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'severalRows', table: 'disputes', found: ['上半年', '下半年'], arePeriods: true },
          address: '表四!A5',
        },
      ],
      says: [
        '表四有 2 行数字（“上半年”、“下半年”），分不清哪一行是合计，没有读取，请加一行“全年”，写全年的数字',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'severalRows', table: 'disputes', found: ['申报数', '审核数'], areVersions: true },
          address: '表四!A5',
        },
      ],
      says: ['表四有 2 行数字（“申报数”、“审核数”），分不清哪一行是要公布的，没有读取，请只留要公布的一行'],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'partsOnly', table: 'requests', axis: 'column', lines: ['自然人', '总计'] },
          ...{ found: ['局机关', '下属单位'], unread: [], address: '表三!D5' },
        },
      ],
      says: [
        '表三的“自然人”等 2 列各分成了“局机关”、“下属单位”，分不清哪一列是合计，没有读取，请各加一列“合计”，写各列之和',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'partsOnly', table: 'disclosure', axis: 'row', lines: ['行政许可'], arePeriods: true },
          ...{ found: ['上半年', '下半年'], unread: [], address: '表二!B8' },
        },
      ],
      says: [
        '表二的“行政许可”一行分成了“上半年”、“下半年”，分不清哪一行是合计，没有读取，请加一行“全年”，写全年的数字',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'partsOnly', table: 'disclosure', axis: 'row', lines: ['行政许可'], areVersions: true },
          ...{ found: ['计划', '实际'], unread: [], address: '表二!B8' },
        },
      ],
      says: [
        '表二的“行政许可”一行分成了“计划”、“实际”，分不清哪一行是要公布的，没有读取，请只留要公布的一行',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'partsOnly', table: 'disclosure', axis: 'row', lines: ['行政许可'] },
          ...{ found: [], unread: [], address: '表二!A8' },
        },
      ],
      says: [
        '表二的“行政许可”一行有几行数字，分不清哪一行是全部的，没有读取，如果各是一部分，请合成一行，填总数，如果是重复的，请只留一行',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'columnNumbers', table: 'disputes', found: ['1', '15'], address: '表四!A5' }],
      says: [
        '表四这一行从“1”到“15”依次加一，像是各列的序号，已当作填报的数字读取，如果是序号，请改为填报的数字',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'strayTitle', title: '六、其他需要报告的事项', address: '问题及改进!A5' }],
      says: ['这里多出一个“六、其他需要报告的事项”的标题，它下面的内容没有读取，请并到该章所在的工作表'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'runOnTitle', title: '六、其他需要报告的事项', address: '其他事项!A1' }],
      says: ['“六、其他需要报告的事项”的标题和正文写在同一行，正文已经读取，请把正文另起一行'],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'numberedText',
          chapter: '六、其他需要报告的事项',
          found: '七、收费情况',
          address: '其他事项!A3',
        },
      ],
      says: [
        '“七、收费情况”像一章的标题，官方格式没有这一章，读作了“六、其他需要报告的事项”的正文，请核对序号',
      ],
    },
    {
      edition: '2021',
      remarks: [
        {
          kind: 'numberedText',
          chapter: '一、总体情况',
          found: '五、困难和打算',
          official: '五、存在的主要问题及改进情况',
          address: '正文!A8',
        },
      ],
      says: [
        '“五、困难和打算”像一章的标题，读作了“一、总体情况”的正文，如果是“五、存在的主要问题及改进情况”的标题，请改为官方格式的写法',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'secondCover', sheet: '封面 (2)' }],
      says: ['工作表“封面 (2)”也像封面，没有读取，请确认不需要后删去'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'missingTable', table: 'disputes' }],
      says: ['没有找到表四，请补上完整的表格'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'missingTable', table: 'disputes', pictures: 2 }],
      says: ['没有找到表四，文档里有 2 处图片或图形，做成图片的表格读不出数字，请按原表填写'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'missingTable', table: 'disputes', isOneSheet: true }],
      says: ['没有找到表四，.csv 这样的文件只存一张工作表，请选择原来的工作簿，或者把各表合到一个工作簿里'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'missingTable', table: 'requests', similar: { sheet: 'Sheet3', labels: 9 } }],
      says: [
        '没有找到表三，“Sheet3”里只有 9 个名称与它相同，没有读取，如果就是这张表，请把行名和列名改为官方格式的写法',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'missingTable', table: 'disputes', hiddenSheet: '附表' }],
      says: ['表四所在的工作表“附表”被隐藏，没有读取，请取消隐藏'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'missingTable', table: 'disputes', hiddenSheet: '附表', isVeryHidden: true }],
      says: [
        '表四所在的工作表“附表”被深度隐藏，没有读取，“取消隐藏”里找不到它，请让设置隐藏的人恢复显示，或者在 Excel 里按 Alt+F11，把它的 Visible 属性改为 -1',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'hiddenCopy', table: 'requests', sheet: '备份', isVeryHidden: true }],
      says: ['深度隐藏的工作表“备份”里还有一份表三，没有读取，请让设置隐藏的人确认不需要后删除'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'hiddenCopy', table: 'requests', sheet: '备份' }],
      says: ['隐藏的工作表“备份”里还有一份表三，没有读取，请确认不需要后删除'],
    },
    {
      edition: '2021',
      remarks: [
        { kind: 'missingLine', table: 'requests', line: 'carriedOut', label: '四、结转下年度继续办理' },
      ],
      says: ['表三缺少“四、结转下年度继续办理”，请按官方格式补上'],
    },
  ],
};
