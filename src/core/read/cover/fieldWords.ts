import type { CoverField, Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { remember } from '../../form/remember.js';

/** What other covers call the fields, by the codes of these. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  org: [
    '单位名称',
    '单位全称',
    '机构名称',
    '行政机关名称',
    '行政机关',
    '填报单位',
    '填报机关',
    '填报部门',
    '部门名称',
    '编制机关',
    '报送单位',
    '报送机关',
    '报告单位',
    '编制单位',
    '单位',
    '机关',
    '部门',
    '机构',
  ],
  year: [
    '报告年度',
    '报告年份',
    '年份',
    '所属年度',
    '统计年度',
    '填报年度',
    '填报年份',
    '报告期',
    '报告期间',
    '统计期限',
    '统计期间',
  ],
  site: ['网站', '网址', '网站名称', '公开网址', '公布网站'],
  column: ['栏目', '栏目名称', '公布栏目'],
  address: ['地址', '单位地址', '机关地址', '通讯地址', '通信地址', '办公地址'],
  postcode: ['邮编', '邮政编号'],
  telephone: ['电话', '电话号码', '办公电话', '咨询电话', '单位电话', '联系方式'],
  mail: ['邮箱', '电子邮件', '联系邮箱', '电子信箱'],
  preparedBy: ['填报人', '制表人', '经办人'],
  reviewedBy: ['审核人'],
  approvedBy: ['签发人', '审批人', '负责人'],
  preparedOn: ['填表日期', '填报日期', '填报时间', '报送日期', '报送时间'],
};

/** The fields of the cover of an edition by the folded words that other covers have for their labels. */
export const wordedFields = remember(
  ({ cover }: Edition): ReadonlyMap<string, CoverField> =>
    new Map(cover.flatMap((field) => (WORDS[field.code] ?? []).map((word) => [fold(word), field] as const))),
);
