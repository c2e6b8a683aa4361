/** What a number of the prose counts, as far as its words tell. */
export interface Meaning {
  /** What it is about, the same for numbers of one thing: `requests.received.total`. */
  readonly key: string;
  /**
   * The sums of cells with which it may agree, the closest first: `requests.received.total +
   * requests.carriedIn.total`. A row or a column may be a heading: it stands for the sum of its lines.
   */
  readonly sums: readonly string[];
  /** False where the words may mean something else: a finding is then a hint. */
  readonly isSure: boolean;
  /** True where it must agree with each of the sums, as in 均为 0 件. */
  readonly isEach?: boolean;
  /** The row or the group, any line of which may be meant besides: `requests.refused`. */
  readonly within?: string;
  /** The table, any figure of which may be meant, where the words tell no more. */
  readonly anyOf?: string;
  /** True for a part of the sum, which is no more than it. */
  readonly isPart?: boolean;
  /** What was added or done away with, with its sign; a number of a sentence has none. */
  readonly change?: 1 | -1;
  /** True for an amount of money. */
  readonly isMoney?: boolean;
  /** The verb of the sentence, where there is one: numbers of one verb contradict each other. */
  readonly verb?: string;
}

/** True for a meaning that counts all of something by its name. */
export function isWhole({ isPart = false, isEach = false, anyOf, within }: Meaning): boolean {
  return !isPart && !isEach && anyOf === undefined && within === undefined;
}

/** Words that may stand between what is counted and its number. */
export const FILL =
  '[的依为共计有数量申请件政府信息公开答复决定处理情形况类占:"“”《》是均达到合总即各分别事项案宗了已约束情况提出交由来自递所涉及行为起次个新全年度内里告知书函类两三项者结]*$';
