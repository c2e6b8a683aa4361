import type { Chapter } from '../../form/edition.js';
import { fold, stripNumber } from '../../form/fold.js';
import { remember, rememberText } from '../../form/remember.js';
import { simplifyHeading } from '../../form/traditional.js';
import type { View } from '../view/view.js';
import { takeNumber } from '../../form/titleNumber.js';

/** Names of sheets that hold what a chapter is made from, and not its text. */
const MATERIAL = /台账|清单|汇总|统计|明细|表|模板|素材|材料|副本|备份|旧/;

const namesOf = remember(({ title, sheet, titleWords, otherTitles }: Chapter) => ({
  number: takeNumber(fold(title)).number,
  names: [stripNumber(title), ...(sheet === undefined ? [] : [sheet])].map(fold),
  words: [...(titleWords ?? []), ...(otherTitles ?? [])].map(fold),
}));

const nameOf = rememberText((name) => takeNumber(simplifyHeading(fold(name))));

/** True for the sheet of a chapter by its name: its heading or its short name, with its number or without. */
export function bearsName({ sheet: { name } }: View, chapter: Chapter): boolean {
  const { bare, number } = nameOf(name);
  const own = namesOf(chapter);
  return own.names.includes(bare) && (number === undefined || number === own.number);
}

/** True for the sheet of a chapter by the number in its name, alone or with a word of its heading: 五、问题. */
export function bearsNumber({ sheet: { name } }: View, chapter: Chapter): boolean {
  const { bare, number } = nameOf(name);
  const own = namesOf(chapter);
  if (number === undefined || number !== own.number || MATERIAL.test(bare)) return false;
  return bare === '' || own.words.some((word) => bare.includes(word));
}
