/** Why nobody sees what a cell holds. */
export const WHY_UNSEEN = '（字色与底色相同或者相近、字太小、格式不显示、行列被隐藏或者太小、被图形盖住）';
