import { right, wrong, type Judged } from './judged.js';

/** Ways of putting it that published reports have, in words and with figures of our own. */
export const gathered: readonly Judged[] = [
  right(
    'bureau',
    '收到政府信息公开申请27件，上年转结3件，其中网络申请21件，信函申请9件，均按规定办理，发生行政复议5件。',
  ),
  right(
    'bureau',
    '新收政府信息公开申请27件，上年结转3件。其中，予以公开13件，部分公开2件，不予公开3件，无法提供5件，不予处理2件，其他处理1件，结转下年度继续办理4件。',
  ),
  right('bureau', '共收到申请27件，其中网上20件、信函7件，依法办结，引发行政诉讼4件。'),
  right(
    'bureau',
    '在门户网站公开信息120条，具体为：公告40条，动态50条，预决算30条；政务微博发布信息300条、微信发布信息280条。',
  ),
  right('bureau', '发布信息90条，分为：通知30条，动态60条；回复留言145条。'),
  wrong('bureau', '发布信息90条，分为：通知30条，动态65条；回复留言145条。'),
  wrong('bureau', '发布信息90条，分为：通知30条，动态60条，公告12条；回复留言80条。'),
  right('bureau', '公开规范性文件8件（含新制定4件、修改2件、废止2件）。'),
  right('city', '规范性文件含新出台3件，修订1件。'),
  right('bureau', '被申请行政复议5件，其中3件维持；通过平台公布检查情况14条、行政处罚12条。'),
];
