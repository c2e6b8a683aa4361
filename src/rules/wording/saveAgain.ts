/** What to do where formulas have no result, or one that may be old. */
export const SAVE_AGAIN = '请用 Excel 或 WPS 打开文件保存一次再检查';

/** What is wrong with a formula without result. */
export const NO_RESULT = `是公式但没有计算结果，${SAVE_AGAIN}`;
