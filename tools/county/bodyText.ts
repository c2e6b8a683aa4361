import type { Chance } from '../damage/chance.js';

const SUBJECTS =
  '惠企政策 民生保障 财政资金 执法公示 规划计划 招考录用 公共服务 应急管理 生态保护 营商环境 乡村建设 教育资助 医疗服务 住房保障 食品安全 交通运输 水利工程 文化场馆 养老服务 行政审批';
const ACTIONS =
  '完善目录 更新专栏 细化标准 规范格式 明确责任 核对内容 清理栏目 补充解读 统一口径 公开流程 压实分工 开展自查 加强审核 改进检索 畅通渠道';
const MEANS =
  '发布图解 组织座谈 开设专题 设置查阅点 安排专人 编印手册 对照清单 逐项整改 上门宣讲 征求意见 邀请群众参与 组织培训';
const ENDS =
  '方便群众查询 提高办理质量 回应社会关切 保障群众知情权 减少重复提问 便于社会监督 做到应公开尽公开 缩短办理时间 增强工作透明度 提升服务水平';
const PARTS = ['主动公开', '依申请公开', '政府信息管理', '公开平台建设', '监督保障'];

const words = (text: string) => text.split(' ');

/** The chapters of prose of a body, in words of its own and without figures. */
export function bodyText(
  org: string,
  year: number,
  chance: Chance,
): Readonly<Record<string, readonly string[]>> {
  const sentence = () =>
    `围绕${chance.pick(words(SUBJECTS))}${chance.pick(words(ACTIONS))}，${chance.pick(words(MEANS))}，${chance.pick(words(ENDS))}。`;
  const sentences = (count: number) => Array.from({ length: count }, sentence).join('');
  const overview = PARTS.map((part) => `${part}方面，${sentences(2 + chance.below(3))}`);
  const [first, second] = [chance.pick(words(SUBJECTS)), chance.pick(words(SUBJECTS))];
  return {
    overview: [
      `${year}年，${org}按照要求做好政府信息公开工作，开展了工作考核和社会评议，没有责任追究情形。`,
      ...overview,
    ],
    problems: [
      `存在的主要问题：${first}方面的公开还不够及时，${second}方面的解读还不够通俗。`,
      `改进措施：${sentences(3)}`,
    ],
    other: ['本年度没有收取信息处理费，没有其他需要报告的事项。'],
  };
}
