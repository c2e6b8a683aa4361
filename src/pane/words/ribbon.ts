/** What only the buttons of the ribbon say. */
export const ribbonWords = {
  seePane: '有问题的格已在表中标出，点“年报”选项卡的“打开窗格”可以逐条查看。',
  unmarked: (why: string) => `有问题的格没有全部标出：${why}检查结果请点“年报”选项卡的“打开窗格”查看。`,
};
