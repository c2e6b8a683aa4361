import type { Draft } from '../../core/report/finding.js';
import type { Report } from '../../core/report/report.js';
import { attachedTexts, type AttachedText, type AttachedTexts } from './attachedTexts.js';
import { personalNumbers, veiled, type PersonalNumber } from './personalNumbers.js';

/** The most cells of an attachment that one finding is about. */
const MOST_CELLS = 50;
/** What a column, a row or a title says where its numbers are those of persons. */
const OF_PERSONS = /微信|电话|联系|号码|手机/;
/** What they say where its numbers are none. */
const OF_FIGURES = /总计|元|金额|数量|总量|浏览|面积|访问|字节|点击|合计/;
const BARE = /^[\d\s-]+$/;

interface FoundNumber extends PersonalNumber {
  readonly at: AttachedText;
}

/**
 * Numbers of persons in the attachments, a finding for each kind. Eleven digits alone in a cell may
 * be a figure: what its column, row and title say decides, and where they say nothing it is a warning.
 */
export function personalInAttachments(report: Report): readonly Draft[] {
  return attachedTexts(report).flatMap((attachment, number) => {
    const { rows = [], title = '' } = report.attachments?.[number] ?? {};
    const found = attachment.texts.flatMap((at) =>
      personalNumbers(at.text, report).map((each): FoundNumber => ({ ...each, at })),
    );
    const meant = (each: FoundNumber) => meaningOf(each, rows, title);
    const sure = found.filter((each) => meant(each) === 'person');
    const kinds = [...new Set(sure.map(({ kind }) => kind))];
    return [
      ...kinds.map((kind) =>
        tellSure(
          attachment,
          kind,
          sure.filter((each) => each.kind === kind),
        ),
      ),
      ...tellLikely(
        attachment,
        found.filter((each) => meant(each) === 'unknown'),
      ),
    ];
  });
}

function meaningOf(
  { kind, at: { cell, text } }: FoundNumber,
  rows: readonly (readonly string[])[],
  title: string,
): 'person' | 'figure' | 'unknown' {
  // The digits of the others check themselves.
  if (kind !== '手机号' || !BARE.test(text)) return 'person';
  const [row = 0, column = 0] = cell
    .split('.')
    .slice(2)
    .map((part) => Number(part) - 1);
  const said = [
    title,
    rows[0]?.[column] ?? '',
    rows[1]?.[column] ?? '',
    ...(rows[row]?.slice(0, column) ?? []),
  ];
  const words = said.join(' ');
  if (OF_PERSONS.test(words)) return 'person';
  return OF_FIGURES.test(words) ? 'figure' : 'unknown';
}

function tellSure(
  { whole, texts: [first] }: AttachedTexts,
  kind: string,
  found: readonly FoundNumber[],
): Draft {
  const [one] = found as [FoundNumber, ...FoundNumber[]];
  const says =
    found.length === 1
      ? `${one.at.place}有${kind}（${veiled(one.digits)}）`
      : `有 ${found.length} 处${kind}（${one.at.place} ${veiled(one.digits)} 等）`;
  return {
    level: 'error',
    topic: `${first?.cell ?? ''} ${kind}`,
    cells: cellsOf(found),
    message: `${whole}${says}，公布会泄露个人信息，请删去`,
  };
}

function tellLikely(
  { whole, texts: [first] }: AttachedTexts,
  found: readonly FoundNumber[],
): readonly Draft[] {
  const [one] = found;
  if (!one) return [];
  const number = `${one.at.place}的 ${veiled(one.digits)}`;
  const says = found.length === 1 ? `${number} 像` : `有 ${found.length} 个数（${number} 等）像`;
  return [
    {
      level: 'warning',
      topic: `${first?.cell ?? ''} likely`,
      cells: cellsOf(found),
      message: `${whole}${says}手机号，是的请删去，是金额等数字的请写明单位或者分节（1,234）`,
    },
  ];
}

function cellsOf(found: readonly FoundNumber[]): readonly string[] {
  return [...new Set(found.map(({ at }) => at.cell))].slice(0, MOST_CELLS);
}
