import { captionOf } from '../../core/publish/attachmentBlocks.js';
import type { Report } from '../../core/report/report.js';
import type { SealComparison } from '../../making/sealing.js';

/** Which attachments are not those that were sealed, or that the seal has no codes of them. */
export function tellSealedAttachments(
  { attachments = [], edition }: Report,
  compared: SealComparison['attachments'],
): readonly string[] {
  if (!compared) return ['附件：没有核对，核验单由较早的程序制作，没有附件核验码。'];
  const { isSame, unknown, missing } = compared;
  if (isSame) return attachments.length === 0 ? [] : ['附件：相同。'];
  const nameOf = (number: string) => {
    const title = attachments[Number(number) - 1]?.title ?? '';
    return captionOf({ title, number: Number(number) }, edition);
  };
  const named = unknown.map((number) => `“${nameOf(number)}”`).join('');
  if (unknown.join() === missing.join())
    return [`附件：不同，${named === '' ? '排列的次序不同' : `不同的是${named}`}。`];
  const parts = [
    ...(unknown.length > 0 ? [`核验单上没有的是${named}`] : []),
    ...(missing.length > 0 ? [`报告里没有的是核验单上的附件${missing.join('、')}`] : []),
  ];
  return [`附件：不同，${parts.join('，')}。`];
}
