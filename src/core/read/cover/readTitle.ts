import { isBodyName } from '../../form/bodyName.js';
import type { View } from '../view/view.js';

/** The body and the year that a title names. */
export interface ReportTitle {
  readonly org: string;
  readonly year: number | null;
}

const NO_TITLE: ReportTitle = { org: '', year: null };
const TITLE = /^(.*?[^\d])(\d{4})年(?:度)?政府信息公开工作年度报告/;
/** The end of a title whose body or year may stand in another line. */
const TITLE_END = /^(?:附件\d*:?)?(.{0,60})政府信息公开(?:工作)?(?:年度报告|年报)$/;
const YEAR = /^(.*?)((?:19|20)\d\d)年度?(.*)$/;
/** What a form prints behind the name of a body. */
const SEAL = /\s*[(（](?:[盖签公]?章|签字|盖公章|加盖公章)[)）]$/;
/** Texts before and behind that of a title that may be lines of it. */
const NEAR = 2;

/** The first title on some sheets: in one text, or with the body or the year in a line near it. */
export function readTitle(views: readonly View[]): ReportTitle {
  const keys = views.flatMap((view) => view.keys);
  for (const { key } of keys) {
    const [, org = '', year = ''] = TITLE.exec(key) ?? [];
    if (org !== '') return { org: org.replace(/关于$/, ''), year: Number(year) };
  }
  for (const view of views)
    for (const [at, { key }] of view.keys.entries()) {
      const [, words] = TITLE_END.exec(key) ?? [];
      if (words === undefined) continue;
      const near = view.keys.slice(Math.max(0, at - NEAR), at + NEAR + 1).map((each) => each.key);
      const title = titleOf(words, near);
      if (title) return title;
    }
  return NO_TITLE;
}

/** A name without the place for a seal behind it: 青山县民政局（盖章）. */
export function withoutSeal(name: string): string {
  return name.replace(SEAL, '');
}

function titleOf(words: string, near: readonly string[]): ReportTitle | undefined {
  const [, before = words, said, behind = ''] = YEAR.exec(words) ?? [];
  const lines = near.map((each) => withoutSeal(each));
  const year = said ?? lines.map((line) => /^((?:19|20)\d\d)年度?$/.exec(line)?.[1]).find(Boolean);
  const org = before + behind === '' ? lines.find(isBodyName) : before + behind;
  return year !== undefined && org !== undefined && isBodyName(org) ? { org, year: Number(year) } : undefined;
}
