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
  // What follows a list that has come to its total, of another division.
  right('bureau', '2024年共收到政府信息公开申请27宗，其中网上申请20宗，线下申请7宗，上年结转为3宗。'),
  right('bureau', '收到政府信息公开申请27件，其中网上20件，信函7件，予以公开13件，部分公开2件。'),
  right('bureau', '收到政府信息公开申请27件，其中养老类16件，婚姻类11件，转至下年4件，上年遗留3件。'),
  wrong('bureau', '收到政府信息公开申请27件，其中网上20件，信函8件，上年结转3件。'),
  wrong('bureau', '受理依申请公开27件，具体为养老类16件，婚姻类6件，殡葬类3件，其他类3件。'),
  // The result after its number, with what it includes told behind it.
  right('bureau', '26件办结申请中，15件予以公开（含部分公开2件），3件不予公开，5件无法提供。'),
  right('bureau', '15件予以公开，其中部分公开2件。政府信息公开申请均按期答复。'),
  wrong('bureau', '26件办结申请中，16件予以公开（含部分公开2件），3件不予公开，5件无法提供。'),
  // A change in number and in per cent, without the number of the year before.
  right('bureau', '收到政府信息公开申请27件，与上年相比增加5件，增长22.7%。'),
  wrong('bureau', '收到政府信息公开申请27件，与上年相比增加5件，增长18.5%。'),
  right('bureau', '受理政府信息公开申请27件，同比减少3件，同比下降10%。'),
  wrong('bureau', '受理政府信息公开申请27件，同比减少3件，同比下降11.1%。'),
  right('bureau', '发布政策30件、新闻40条，共比上年增加20条，增长40%。'),
  right('bureau', '发布信息1200条，其中新闻300条，比上年增加50条，增长20%。'),
  right('bureau', '网站3200条，微信2080条，微博1000条，前两项同比增加480条，增长10%。'),
  right('bureau', '网站发布信息1.2万条，比上年增加2200条，增长21%。'),
  // Shares that are told in the order of their numbers.
  right(
    'bureau',
    '收到申请27件，其中网络申请20件、信函5件、当面2件，分别占74.1%、18.5%、7.4%。政府信息公开。',
  ),
  wrong(
    'bureau',
    '收到申请27件，其中网络申请20件、信函5件、当面2件，分别占71.4%、18.5%、7.4%。政府信息公开。',
  ),
  right('bureau', '全年发布政策20条、动态5条、公告2条，占比分别为74.1%、18.5%和7.4%。'),
  wrong('bureau', '全年发布政策20条、动态5条、公告2条，占比分别为74.1%、15.8%和7.4%。'),
  right('bureau', '发布政策20条、动态5条，分别占全部信息的20%、5%。'),
  right('district', '网上申请200件，占52.4%，信函申请150件、当面申请32件，分别占39.3%、8.4%。政府信息公开。'),
  right('district', '行政复议维持14件、纠正3件，分别占58.3%、12.5%。政府信息公开。'),
  right('bureau', '发布政策20条、动态5条，分别比上年增长20%、5%。'),
  // Bodies that come to the figure together, the further ones named by their kind alone.
  right('city', '本年度临江市人民政府收到政府信息公开申请126件，市直部门486件，县市区464件。'),
  wrong('city', '本年度临江市人民政府收到政府信息公开申请126件，市直部门487件，县市区464件。'),
  right(
    'bureau',
    '在受理的27件政府信息公开申请中，20件属于网络申请，7件属于信函申请，且4件所申请的信息本机关不掌握。',
  ),
  // A sum of what was received and carried in, after both.
  right('land', '上年结转4件、新收73件，共77件。政府信息公开申请。'),
  wrong('land', '上年结转4件、新收73件，共79件。政府信息公开申请。'),
  wrong('land', '新收政府信息公开申请73件，上年结转4件，共79件。'),
  right('land', '新收政府信息公开申请73件，上年结转4件，共答复69件。'),
  right('land', '新收政府信息公开申请73件，上年结转4件，共69件已办结、8件结转。'),
  // That there were no decisions, or that nothing was charged.
  right('bureau', '我局2024年未作出行政强制决定。'),
  wrong('bureau', '我局2024年未作出行政处罚决定。'),
  wrong('bureau', '全年无行政强制和行政许可事项。'),
  wrong('bureau', '本年度未发生行政许可、行政处罚。'),
  wrong('bureau', '本年度无行政事业性收费。'),
  right('bureau', '未收取政府信息公开费用，无行政事业性收费。'),
  right('bureau', '办理申请过程中未产生行政事业性收费。'),
  right('bureau', '对首次轻微违法的当事人未实施行政处罚。'),
  right('bureau', '对126户经营主体首违不罚，没有作出行政处罚。'),
  right('district', '区司法局未作出行政处罚决定，区市场监管局作出行政处罚决定3296件。'),
  right('district', '2023年未实施行政强制，2024年实施118件。'),
  right('district', '区民政局无行政许可事项。'),
  right('bureau', '无行政许可超期办理情况，未发生行政处罚错案。'),
  right('bureau', '上半年未作出行政处罚决定。'),
  right('bureau', '对轻微违法首次不罚，未作出行政处罚决定的12起。'),
  right('bureau', '上年无结转政府信息公开申请的单位2个。'),
  // 答复公开申请 are answers to requests, not what was disclosed.
  right('bureau', '全年共答复公开申请26件，其中“予以公开”13件、“部分公开”2件、“不予公开”3件。'),
  wrong('bureau', '全年共答复公开申请29件，其中“予以公开”13件、“部分公开”2件、“不予公开”3件。'),
  wrong('bureau', '答复公开14件，答复部分公开2件。政府信息公开申请。'),
  // The columns of 表四 and 表二 in other words.
  right('bureau', '全年共收到行政复议5件，维持结果3件，纠正结果1件。政府信息公开。'),
  wrong('bureau', '全年共收到行政复议5件，维持结果2件，纠正结果1件。政府信息公开。'),
  wrong('bureau', '全年共收到行政复议5件，维持结果3件，纠正结果2件。政府信息公开。'),
  right('bureau', '行政许可2024年处理决定数量1258项，行政处罚37项、行政强制0项。'),
  wrong('bureau', '行政许可2024年处理决定数量1258项，行政处罚36项、行政强制0项。'),
  right('bureau', '网站公示的信息共计227条，其中行政审批118条，行政处罚62条，行政强制1条，其他类信息46条。'),
];
