import { MARK_LEVELS, MARKS, MARKS_DARK } from '../../core/draw/markLooks.js';

/**
 * Gives the style sheets the colours of the marks, in their light or their dark set, as properties of the
 * root element: `--mark-error-fill`, `--mark-error-color`.
 */
export function setMarkColors({ style }: HTMLElement, isDark: boolean): void {
  const looks = isDark ? MARKS_DARK : MARKS;
  for (const level of MARK_LEVELS) {
    style.setProperty(`--mark-${level}-fill`, `#${looks[level].fill}`);
    style.setProperty(`--mark-${level}-color`, `#${looks[level].color}`);
  }
}
