import type { Edition } from '../src/core/form/edition.js';

/** A block of a table: the codes of its rows and columns. */
export interface BandFacts {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** What one table of the paper has. */
export interface TableFacts {
  readonly name: string;
  readonly bands: readonly BandFacts[];
  /** Every label in the order of the paper, band by band: title, corner, columns, rows. */
  readonly labels: readonly string[];
  /** The relations that hold within one year, and those with the report of the year before. */
  readonly relations: number;
  readonly acrossYears: number;
  /** The sums among the relations within one year. */
  readonly sums: number;
}

/** What the paper of an edition has, counted and copied by hand. */
export interface PaperFacts {
  /** The sheets of a new workbook. */
  readonly sheets: readonly string[];
  /** The headings of the chapters. */
  readonly chapters: readonly string[];
  /** The tables by code, in the order of the paper. */
  readonly tables: Readonly<Record<string, TableFacts>>;
}

const words = (text: string) => text.trim().split(/\s+/);
const band = (rows: string, columns: string): BandFacts => ({ rows: words(rows), columns: words(columns) });

const SHEETS = words('封面 总体情况 表二 表三 表四 问题及改进 其他事项');
const CHAPTERS = words(`
  一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况
  四、政府信息公开行政复议、行政诉讼情况 五、存在的主要问题及改进情况 六、其他需要报告的事项`);

const APPLICANTS = words('person company research welfare legal otherBody total');
const REQUESTS = words(`
  received carriedIn granted partial stateSecret otherLaw publicSecurity thirdParty internalAffairs processInfo
  caseFile inquiry notHeld needsCreation unclear petition repeated publication excessive reconfirm`);
const HEAD_LABELS = words(`
  （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
  申请人情况 自然人 法人或其他组织 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计`);
const REQUEST_LABELS = words(`
  一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 三、本年度办理结果
  （一）予以公开 （二）部分公开（区分处理的，只计这一情形，不计其他情形）
  （三）不予公开 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益
  5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项
  （四）无法提供 1.本机关不掌握相关政府信息 2.没有现成信息需要另行制作 3.补正后申请内容仍不明确
  （五）不予处理 1.信访举报投诉类申请 2.重复申请 3.要求提供公开出版物 4.无正当理由大量反复申请
  5.要求行政机关确认或重新出具已获取信息`);
const LAST_LABELS = words('（七）总计 四、结转下年度继续办理');

const disputes: TableFacts = {
  name: '表四',
  bands: [band('review directSuit suitAfterReview', 'upheld corrected otherResult pending total')],
  labels: words(`
    结果维持 结果纠正 其他结果 尚未审结 总计
    行政复议 行政诉讼 未经复议直接起诉 复议后起诉`),
  relations: 3,
  acrossYears: 3,
  sums: 3,
};

const papers: Readonly<Record<string, PaperFacts>> = {
  2019: {
    sheets: SHEETS,
    chapters: CHAPTERS,
    tables: {
      disclosure: {
        name: '表二',
        bands: [
          band('regulations normative', 'made published inTotal'),
          band('permits services', 'before change decisions'),
          band('penalties coercions', 'before change decisions'),
          band('fees', 'before change'),
          band('procurement', 'projects amount'),
        ],
        labels: words(`
          第二十条第（一）项 信息内容 本年新制作数量 本年新公开数量 对外公开总数量 规章 规范性文件
          第二十条第（五）项 信息内容 上一年项目数量 本年增/减 处理决定数量 行政许可 其他对外管理服务事项
          第二十条第（六）项 信息内容 上一年项目数量 本年增/减 处理决定数量 行政处罚 行政强制
          第二十条第（八）项 信息内容 上一年项目数量 本年增/减 行政事业性收费
          第二十条第（九）项 信息内容 采购项目数量 采购总金额 政府集中采购`),
        relations: 9,
        acrossYears: 5,
        sums: 0,
      },
      requests: {
        name: '表三',
        bands: [{ rows: [...REQUESTS, ...words('otherHandling processed carriedOut')], columns: APPLICANTS }],
        labels: [...HEAD_LABELS, ...REQUEST_LABELS, '（六）其他处理', ...LAST_LABELS],
        relations: 37,
        acrossYears: 7,
        sums: 30,
      },
      disputes,
    },
  },
  2021: {
    sheets: SHEETS,
    chapters: CHAPTERS,
    tables: {
      disclosure: {
        name: '表二',
        bands: [
          band('regulations normative', 'issued repealed inForce'),
          band('permits', 'decisions'),
          band('penalties coercions', 'decisions'),
          band('fees', 'amount'),
        ],
        labels: words(`
          第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 行政规范性文件
          第二十条第（五）项 信息内容 本年处理决定数量 行政许可
          第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 行政强制
          第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费`),
        relations: 2,
        acrossYears: 2,
        sums: 0,
      },
      requests: {
        name: '表三',
        bands: [
          {
            rows: [...REQUESTS, ...words('lateCorrection unpaidFee miscellaneous processed carriedOut')],
            columns: APPLICANTS,
          },
        ],
        labels: [
          ...HEAD_LABELS,
          ...REQUEST_LABELS,
          ...words(`
            （六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
            2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 3.其他`),
          ...LAST_LABELS,
        ],
        relations: 39,
        acrossYears: 7,
        sums: 32,
      },
      disputes,
    },
  },
};

/** The facts of an edition's paper; throws a `RangeError` for a new edition, which needs its own. */
export function paperOf({ id }: Edition): PaperFacts {
  const facts = papers[id];
  if (!facts) throw new RangeError(`say in test/paper.ts what the paper of ${id} has`);
  return facts;
}

/** The rows and columns of 表三 on the paper of an edition. */
export function requestsOf(edition: Edition): BandFacts {
  const [only] = paperOf(edition).tables['requests']?.bands ?? [];
  if (!only) throw new RangeError(`no 表三 on the paper of ${edition.id}`);
  return only;
}

/** The columns of 表三 that its total adds up. */
export function applicantsOf(edition: Edition): readonly string[] {
  return requestsOf(edition).columns.filter((code) => code !== 'total');
}

/** The rows of 表三 that （七）总计 adds up: all but the two that come in, the total and what is carried over. */
export function resultRows(edition: Edition): readonly string[] {
  const others = ['received', 'carriedIn', 'processed', 'carriedOut'];
  return requestsOf(edition).rows.filter((code) => !others.includes(code));
}
