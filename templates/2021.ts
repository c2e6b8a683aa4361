import type { Edition } from '../src/core/form/edition.js';
import { outline } from '../src/core/form/outline.js';

/** 国办公开办函〔2021〕30号, for the report years from 2021 on. */
export const edition2021: Edition = {
  id: '2021',
  name: '2021年版式',
  source: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  title: '{机关名称}{年度}年政府信息公开工作年度报告',
  coverSheet: '封面',
  coverTitle: '政府信息公开工作年度报告',
  cover: [
    { code: 'org', label: '机关名称', need: 'must', holds: 'words', advice: '填写全称，与印章一致。' },
    { code: 'year', label: '年度', need: 'must', advice: '填写报告的年度，四位数字，如 2025。' },
    { code: 'edition', label: '版式', need: 'may', advice: '2021 年度起用 2021 年版式。' },
    {
      code: 'site',
      label: '公开网站',
      need: 'should',
      isIdentifier: true,
      advice: '报告在哪个网站公布，写网站名称或网址。',
    },
    {
      code: 'column',
      label: '公开栏目',
      need: 'should',
      holds: 'words',
      advice: '报告放在网站的哪个栏目，如：政府信息公开年报。',
    },
    { code: 'address', label: '联系地址', need: 'should', holds: 'words' },
    {
      code: 'postcode',
      label: '邮政编码',
      need: 'should',
      holds: 'number',
      isIdentifier: true,
      digits: 6,
      advice: '六位数字。',
    },
    {
      code: 'telephone',
      label: '联系电话',
      need: 'should',
      holds: 'number',
      isIdentifier: true,
      advice: '带区号。',
    },
    { code: 'mail', label: '电子邮箱', need: 'should', holds: 'mail', isIdentifier: true },
    { code: 'preparedBy', label: '填表人', need: 'may' },
    { code: 'reviewedBy', label: '复核人', need: 'may' },
    { code: 'approvedBy', label: '审签人', need: 'may' },
    { code: 'preparedOn', label: '填表时间', need: 'may', holds: 'day', advice: '如：2026年1月15日。' },
  ],
  preface: [
    '根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）的规定，编制本报告。',
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成，所列数据的统计期限为{年度}年1月1日至12月31日。',
    '〔本报告在{公开网站}“{公开栏目}”栏目公布。〕如对本报告有疑问，请与{机关名称}联系〔，地址：{联系地址}〕〔，邮编：{邮政编码}〕〔，电话：{联系电话}〕〔，电子邮箱：{电子邮箱}〕。',
  ],
  chapters: [
    {
      code: 'overview',
      title: '一、总体情况',
      titleWords: ['总体', '概况'],
      otherTitles: ['概述', '概要', '基本情况', '总的情况'],
      sheet: '总体情况',
      most: 1000,
      prose: [
        '（一）主动公开',
        '{年度}年，{机关名称}制发行政规范性文件{行政规范性文件.本年制发件数}件，废止{行政规范性文件.本年废止件数}件，现行有效{行政规范性文件.现行有效件数}件；作出行政许可处理决定{行政许可}件、行政处罚处理决定{行政处罚}件、行政强制处理决定{行政强制}件。',
        '【请补充：通过哪些渠道主动公开了哪些政府信息。】',
        '（二）依申请公开',
        '{年度}年，{机关名称}新收政府信息公开申请{本年新收}件，上年结转{上年结转}件；办理答复{总计}件，其中予以公开{予以公开}件、部分公开{部分公开}件、不予公开{不予公开}件、无法提供{无法提供}件、不予处理{不予处理}件、其他处理{其他处理}件；结转下年度继续办理{结转下年度}件。因政府信息公开引起的行政复议{行政复议}件、行政诉讼{行政诉讼}件。',
        '（三）政府信息管理',
        '【请填写：政府信息制作、公开审查、动态调整和规范性文件管理情况。】',
        '（四）政府信息公开平台建设',
        '【请填写：网站专栏、政务新媒体等公开平台的建设和维护情况。】',
        '（五）监督保障',
        '【请填写：机构人员、培训、考核、社会评议和责任追究情况。】',
      ],
      advice: [
        '一行写一段，标题带序号：（一）、1.、（1）。',
        '句中的数字用花括号写名称，导出时换成表中的数，例如：新收{本年新收}件，其中商业企业{本年新收.商业企业}件。',
        '名称用表中的行名，要某一列时写成“行名.列名”；封面的内容也可以用，例如{机关名称}、{年度}。',
        '【请……】是提示，写好后删去。全文以 1000 字左右为宜。',
      ],
    },
    {
      code: 'disclosed',
      title: '二、主动公开政府信息情况',
      titleWords: ['主动公开'],
      tables: [
        {
          code: 'disclosure',
          name: '表二',
          paper: 'bands',
          advice: '每格都要填数字，没有发生的填 0。',
          bands: [
            {
              title: '第二十条第（一）项',
              corner: '信息内容',
              columns: outline`
              issued     本年制发件数
              repealed   本年废止件数
              inForce    现行有效件数`,
              rows: outline`
              regulations   规章   # 部门规章、地方政府规章，由有权机关填报
              normative     行政规范性文件   # 《条例》第二十条第（一）项；不含内部文件和一般部门文件`,
              across: [
                'warning: inForce >= issued - repealed',
                'warning: inForce = last.inForce + issued - repealed',
              ],
            },
            {
              title: '第二十条第（五）项',
              corner: '信息内容',
              columns: outline`
              decisions   本年处理决定数量`,
              rows: outline`
              permits   行政许可   # 《条例》第二十条第（五）项；全部处理决定，不论是否公开`,
            },
            {
              title: '第二十条第（六）项',
              corner: '信息内容',
              columns: outline`
              decisions   本年处理决定数量`,
              rows: outline`
              penalties   行政处罚   # 《条例》第二十条第（六）项；全部处理决定，不论是否公开
              coercions   行政强制   # 《条例》第二十条第（六）项；全部处理决定，不论是否公开`,
            },
            {
              title: '第二十条第（八）项',
              corner: '信息内容',
              columns: outline`
              amount   本年收费金额（单位：万元）`,
              rows: outline`
              fees   行政事业性收费   # 《条例》第二十条第（八）项；单位是万元，可填到四位小数`,
              kinds: { amount: 'money' },
            },
          ],
        },
      ],
    },
    {
      code: 'handled',
      title: '三、收到和处理政府信息公开申请情况',
      titleWords: ['申请'],
      tables: [
        {
          code: 'requests',
          name: '表三',
          paper: 'grid',
          advice: '白色格填数字，没有发生的填 0；灰色的总计在各项填齐后自动计算。总计不平的格会变成红色。',
          bands: [
            {
              corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
              down: ['received + carriedIn = processed + carriedOut', 'carriedIn = last.carriedOut'],
              columns: outline`
            applicants   申请人情况
              person       自然人
              body         法人或其他组织
                company      商业企业
                research     科研机构
                welfare      社会公益组织
                legal        法律服务机构
                otherBody    其他
            = total        总计`,
              rows: outline`
            received      一、本年新收政府信息公开申请数量   # 1月1日至12月31日收到的申请
            carriedIn     二、上年结转政府信息公开申请数量   # 等于上年度报告的“结转下年度继续办理”
            results       三、本年度办理结果
              granted       （一）予以公开
              partial       （二）部分公开（区分处理的，只计这一情形，不计其他情形）   # 《条例》第三十七条
              refused       （三）不予公开
                stateSecret      1.属于国家秘密   # 《条例》第十四条
                otherLaw         2.其他法律行政法规禁止公开   # 《条例》第十四条
                publicSecurity   3.危及“三安全一稳定”   # 《条例》第十四条：国家安全、公共安全、经济安全、社会稳定
                thirdParty       4.保护第三方合法权益   # 《条例》第十五条
                internalAffairs  5.属于三类内部事务信息   # 《条例》第十六条第一款：人事管理、后勤管理、内部工作流程
                processInfo      6.属于四类过程性信息   # 《条例》第十六条第二款：讨论记录、过程稿、磋商信函、请示报告
                caseFile         7.属于行政执法案卷   # 《条例》第十六条第二款
                inquiry          8.属于行政查询事项   # 《条例》第三十六条第（七）项
              unavailable   （四）无法提供
                notHeld          1.本机关不掌握相关政府信息   # 《条例》第三十六条第（四）、（五）项
                needsCreation    2.没有现成信息需要另行制作   # 《条例》第三十八条
                unclear          3.补正后申请内容仍不明确   # 《条例》第三十条
              declined      （五）不予处理
                petition         1.信访举报投诉类申请   # 《条例》第三十九条第一款
                repeated         2.重复申请   # 《条例》第三十六条第（六）项
                publication      3.要求提供公开出版物   # 《条例》第三十九条第二款
                excessive        4.无正当理由大量反复申请   # 《条例》第三十五条
                reconfirm        5.要求行政机关确认或重新出具已获取信息
              otherHandling （六）其他处理
                lateCorrection   1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请   # 《条例》第三十条
                unpaidFee        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请   # 国办函〔2020〕109号
                miscellaneous    3.其他
            = processed     （七）总计   # 本年度办理结果各项之和
            carriedOut    四、结转下年度继续办理`,
            },
          ],
        },
      ],
    },
    {
      code: 'disputed',
      title: '四、政府信息公开行政复议、行政诉讼情况',
      titleWords: ['复议', '诉讼'],
      tables: [
        {
          code: 'disputes',
          name: '表四',
          paper: 'strip',
          advice:
            '白色格填数字，没有发生的填 0；灰色的总计在各项填齐后自动计算。没有行政复议、行政诉讼的也要填 0。',
          bands: [
            {
              rows: outline`
            review            行政复议
            suits             行政诉讼
              directSuit        未经复议直接起诉
              suitAfterReview   复议后起诉`,
              columns: outline`
            upheld        结果维持
            corrected     结果纠正
            otherResult   其他结果
            pending       尚未审结
          = total         总计`,
              across: ['hint: total >= last.pending'],
            },
          ],
        },
      ],
    },
    {
      code: 'problems',
      title: '五、存在的主要问题及改进情况',
      titleWords: ['问题', '不足', '困难', '短板'],
      otherTitles: [
        ...['存在问题及整改措施', '存在的问题及整改措施', '存在问题及改进措施', '存在的问题及改进措施'],
        ...['存在的问题和不足', '存在的不足'],
      ],
      sheet: '问题及改进',
      prose: [
        '（一）存在的主要问题',
        '【请填写：本年度工作中存在的主要问题，不得写“无”。】',
        '（二）改进情况',
        '【请填写：对上述问题和上年度问题的改进情况。】',
      ],
      advice: ['写本机关的实际问题，避免与上年雷同。'],
    },
    {
      code: 'other',
      title: '六、其他需要报告的事项',
      titleWords: ['其他', '其它', '需要报告'],
      otherTitles: ['其它事项'],
      sheet: '其他事项',
      mayBeNone: true,
      prose: [
        '【请填写：本年度收取信息处理费的情况（件数和金额，单位：元）及其他需要报告的事项；没有的写“无。”】',
      ],
      advice: ['信息处理费按《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）在本章报告。'],
    },
  ],
  notes: {
    sheet: '填写说明',
    title: '填写说明',
    about: '需要说明的事项',
    text: '说明',
    finding: '对应编号（程序用来对应，请勿修改）',
  },
  log: {
    sheet: '修改记录',
    title: '修改记录',
    columns: { time: '修改时间', cell: '单元格', before: '修改前', after: '修改后', reason: '修改理由' },
    confirmed: { after: '未修改', reason: '已核对，确认无误' },
  },
  last: {
    sheet: '上年数据',
    title: '上年数据（用来核对本年的数字和正文，不随报告公布；不再需要时可以删除本表）',
    renamedTo: '现用名称',
  },
  attachments: {
    sheet: '报告附件',
    title: '报告附件（官方格式以外的表格）',
    label: '附件',
    chapter: '所属章',
  },
  mentions: [
    {
      cell: 'requests.unpaidFee.total',
      chapter: 'other',
      words: '信息处理费',
      basis: '国办函〔2020〕109号：收取信息处理费的情况列入年度报告',
    },
  ],
  charge: {
    chapter: 'other',
    words: '信息处理费',
    within: 'disclosure.fees.amount',
    basis: '国办函〔2020〕109号：收取信息处理费的情况列入年度报告；信息处理费是行政事业性收费',
  },
  takes: {
    count: '请填写不小于 0 的整数，没有发生的填 0，不要带单位。',
    change: '请填写整数，增加填正数，减少填负数，没有变化填 0。',
    money: '请填写不小于 0 的数字，没有发生的填 0，不要带单位。',
  },
  reserved: ['disclosure.regulations'],
  countedOnce: ['disputes.suitAfterReview'],
};
