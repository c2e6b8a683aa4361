/**
 * What is said of a sheet that is hidden and not read. The menus of Excel and WPS do not list a sheet that is
 * very hidden.
 */
export function tellHidden(sheet: string, isVeryHidden = false): string {
  return isVeryHidden
    ? `所在的工作表“${sheet}”被深度隐藏，没有读取，${SHOW_AGAIN}`
    : `所在的工作表“${sheet}”被隐藏，没有读取，请取消隐藏`;
}

/** How a sheet that is very hidden is shown again. */
export const SHOW_AGAIN =
  '“取消隐藏”里找不到它，请让设置隐藏的人恢复显示，或者在 Excel 里按 Alt+F11，把它的 Visible 属性改为 -1';

/** What is said of a sheet that is hidden and holds what is read from another one. */
export function tellHiddenCopy(sheet: string, what: string, isVeryHidden = false): string {
  return isVeryHidden
    ? `深度隐藏的工作表“${sheet}”里还有一份${what}，没有读取，请让设置隐藏的人确认不需要后删除`
    : `隐藏的工作表“${sheet}”里还有一份${what}，没有读取，请确认不需要后删除`;
}
