import { right, type Judged } from './judged.js';

/** Two more of each kind that the third set showed. */
export const rightKindsToo: readonly Judged[] = [
  right('district', '除区住建局、区教育局外，其余部门均未收到政府信息公开申请。'),
  right('land', '除自然人、企业申请外，未收到其他组织申请。'),
  right('district', '征地拆迁类147件、物业管理类41件，两项合计占49.2%。'),
  right('land', '网上申请38件，信函申请28件，二者共占90.4%。'),
  right('land', '清理规范性文件12件，保留9件，废止1件，修改2件。'),
  right('district', '经评估，继续有效的规范性文件73件，另有新出台13件。'),
  right('district', '被纠正的行政复议案件3件，行政诉讼案件1件。'),
  right('district', '结果维持的政府信息公开行政复议14件、行政诉讼8件。'),
  right('land', '涉及同一申请人的申请9件，合并办理2件，分别办理7件。'),
  right('land', '已答复的69件申请中，当年新收的65件，上年结转的4件。'),
  right('land', '收到个人申请73件，均为网上或信函提交。'),
  right('district', '受理公民申请382件，答复357件。'),
  right('land', '受理行政许可申请1902件，作出准予许可决定1858件、不予许可决定6件。'),
  right('district', '公示行政处罚信息3105条，行政许可结果信息41902条。'),
  right('district', '全年发生行政复议情况24件、行政诉讼情况14件。'),
  right('land', '其他各分局收到申请46件，予以公开15件。'),
  right('district', '全区各级各部门共受理申请398件，办结373件。'),
  right('district', '区人社局办理劳动能力鉴定申请812件，办结806件；受理政府信息公开申请17件。'),
  right('land', '受理土地登记申请5210件，已办结5187件。'),
  right('district', '受理低保申请1312件，办结1290件，不予受理22件。'),
];
