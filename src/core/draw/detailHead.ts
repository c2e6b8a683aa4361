/** The first two headings of a sheet of details: the body, and the file that its report came from. */
export const DETAIL_HEAD = ['单位', '来源文件'] as const;
