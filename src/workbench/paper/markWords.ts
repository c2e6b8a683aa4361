import type { MarkLevel } from '../../core/draw/markLooks.js';

/** What the page says of a mark, for those who do not see its colour. */
interface MarkWords {
  /** Beside the address of the selected cell. */
  readonly badge: string;
  /** On the tab of a sheet whose gravest mark it is. */
  readonly tab: string;
  /** As the description of a marked cell. */
  readonly about: string;
}

/** The words for each level of marks. */
export const MARK_WORDS: Readonly<Record<MarkLevel, MarkWords>> = {
  suspect: { badge: '最可能有误', tab: '有错误', about: '这一格最可能有误，详见检查结果' },
  error: { badge: '有错误', tab: '有错误', about: '这一格有错误，详见检查结果' },
  part: { badge: '所在的勾稽关系不平', tab: '有错误', about: '这一格所在的勾稽关系不平，详见检查结果' },
  warning: { badge: '需核实', tab: '有需核实的内容', about: '这一格需要核实，详见检查结果' },
  hint: { badge: '请留意', tab: '有提示', about: '这一格有提示，详见检查结果' },
};

/** The id of the element that describes cells with a mark of that level. */
export function aboutMarkId(level: MarkLevel): string {
  return `about-${level}`;
}
