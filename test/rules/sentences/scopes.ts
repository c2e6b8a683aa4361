import { wrong, type Judged } from './judged.js';

/** Wrong sentences beside right ones that look like them: what bodies, spans and parts do not excuse. */
export const scopes: readonly Judged[] = [
  wrong('district', '区住建局收到申请61件，予以公开19件；全区共收到申请391件。'),
  wrong('district', '区政府办公室收到申请36件，各部门、镇街收到346件，全区合计予以公开126件。'),
  wrong('district', '全区各级各部门共收到政府信息公开申请391件，办结373件。'),
  wrong('land', '全市自然资源系统共收到申请214件，我局收到79件。'),
  wrong('land', '2023年以来，我局共收到政府信息公开申请79件。'),
  wrong('district', '今年以来，全区共办结政府信息公开申请337件。'),
  wrong('district', '上半年收到申请171件，全年收到申请391件。'),
  wrong('district', '2023年收到申请340件，2024年收到382件。其中予以公开161件。'),
  wrong('district', '扣除上年结转的16件，新收政府信息公开申请328件。'),
  wrong('district', '上年结转和本年新收的政府信息公开申请共389件。'),
  wrong('district', '比2023年增长12.4%，全年答复政府信息公开申请337件。'),
  wrong('land', '依申请公开方面，全部或部分公开的39件，不予公开5件。'),
  wrong('land', '受理的77件申请中59件已答复，8件结转下年度办理。'),
  wrong('land', '随机抽取已办结申请60件开展质量评查，其中不予公开18件。'),
  wrong('district', '共答复依申请公开政府信息337件。'),
  wrong('district', '不予处理32件、无法提供118件、未有申请结转下年度。'),
  wrong('district', '望川区2024年未收到自然人、企业提出的政府信息公开申请。'),
  wrong('district', '收到政府信息公开申请382件，其中征地拆迁类147件、物业管理类41件，两项合计占59.2%。'),
  wrong('district', '涉及政府信息公开的纠纷中，结果维持的行政复议19件、行政诉讼8件。'),
  wrong('land', '收到公民政府信息公开申请79件，均为网上或信函提交。'),
  wrong('land', '已答复的69件申请中，当年新收的62件，上年结转的4件。'),
];
