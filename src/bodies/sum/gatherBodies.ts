import { cellsNotAdded } from '../../core/check/addUp.js';
import { tellCells } from '../../core/check/tellCell.js';
import { formOf } from '../../core/form/form.js';
import { groupBy } from '../../core/form/group.js';
import { editionOfYear, editions, Problem, type Edition, type Finding, type Report } from '../../index.js';
import { bodyFinder } from '../sameBodies.js';
import { isRead, type BodyFile, type ReadBody, type UnreadBody } from '../readBody.js';
import { tellAreas } from '../tellAreas.js';

/** A file that was given to be added up, and what becomes of it. */
export interface GatheredFile {
  readonly file: string;
  readonly org: string;
  /** The report, where one was read. */
  readonly report?: Report;
  /** The bodies that this report adds up; left out where it is no sum. */
  readonly added?: readonly string[];
  /** The sheets of its workbook whose tables may be another body's, and were not read. */
  readonly otherSheets?: readonly string[];
  /**
   * What says that figures of it may be of another body or year, or amounts in another unit, unexplained, and
   * numbers of persons in its texts.
   */
  readonly doubts?: readonly string[];
  readonly isTaken: boolean;
  /** Why it is not taken, or what is to be verified; empty where there is nothing to say. */
  readonly why: string;
}

/** The files that were given, and of which year and edition those are that were taken. */
export interface Gathered {
  readonly year: number;
  readonly edition: Edition;
  readonly files: readonly GatheredFile[];
}

/** The rule on numbers of persons in texts. */
const PERSONAL = 'personal';
/** So many findings are named for one file. */
const MOST_NAMED = 3;

/**
 * Decides which reports of bodies can be added up: those of one year and its edition, without errors but
 * chapters that are not written and numbers of persons in texts, each body once, also where a sum has it.
 * Without `year` it is the one that most of them are of. Throws a `Problem` `bodiesWithoutYear` where no
 * report has a year, `bodiesOfNoEdition` where the form has no edition for it.
 */
export function gatherBodies(bodies: readonly BodyFile[], year: number | undefined): Gathered {
  const wanted = year ?? mostFrequentYear(bodies.filter(isRead));
  if (wanted === undefined) throw new Problem('bodiesWithoutYear');
  const edition = editionOfYear(editions, wanted);
  if (!edition) throw new Problem('bodiesOfNoEdition', { year: wanted });
  const files = bodies.map((each): GatheredFile => {
    if (!isRead(each)) return unread(each);
    const why = whyNot(each, wanted, edition);
    const { file, report, added, otherSheets = [] } = each;
    const told = why ?? joinWhy(tellUnwritten(each), tellPersonal(each), tellWarnings(each));
    const sum = { otherSheets, doubts: doubtsIn(each), ...(added ? { added } : {}) };
    return { file, org: report.org, report, ...sum, isTaken: why === undefined, why: told };
  });
  return { year: wanted, edition, files: refuseDoubles(refuseSums(files)) };
}

function unread({ file, failure }: UnreadBody): GatheredFile {
  return { file, org: '', isTaken: false, why: `不能读取：${failure.replace(/。$/, '')}` };
}

/** The year that most of the reports are of; undefined where none of them has one. */
function mostFrequentYear(bodies: readonly ReadBody[]): number | undefined {
  const years = bodies.flatMap(({ report: { year } }) => (year === null ? [] : [year]));
  return [...groupBy(years, (year) => year)].sort((a, b) => b.length - a.length)[0]?.[0];
}

function whyNot(body: ReadBody, year: number, edition: Edition): string | undefined {
  const { report, findings } = body;
  if (report.org.trim() === '') return '没有写机关名称';
  if (report.year !== year) return report.year === null ? '没有写年度' : `是 ${report.year} 年度的报告`;
  if (report.edition !== edition)
    return `用的是 ${report.edition.id} 年版式，${year} 年度应当用 ${edition.id} 年版式`;
  const errors = findings.filter(
    (each) => each.level === 'error' && !isUnwritten(each, body) && !isPersonal(each),
  );
  if (errors.length > 0) return `有 ${errors.length} 处错误${tellFindings(errors, errors.length)}`;
  const lost = cellsNotAdded(report);
  return lost.length > 0 ? `${tellCells(lost)}没有数字或没有写单位，不能相加` : undefined;
}

/** What is found of a second body, and of another year above a table. */
const OF_OTHERS = /^(?:twice org$|tableYear )/;

function doubtsIn({ findings, report }: ReadBody): readonly string[] {
  const amounts = formOf(report.edition).cells.flatMap(({ name, kind }) => (kind === 'money' ? [name] : []));
  return findings.flatMap(({ rule, level, topic, note, cells, message }) => {
    const isOnAmount = level === 'warning' && cells.some((name) => amounts.includes(name));
    const isInDoubt = isOnAmount || (topic !== undefined && OF_OTHERS.test(topic));
    return (isInDoubt && note === undefined) || isPersonal({ rule, level }) ? [message] : [];
  });
}

/** True for a chapter that is not written, which no sum needs: many bodies send their tables alone. */
function isUnwritten({ isGap, cells }: Finding, { report }: ReadBody): boolean {
  const isOfChapter = (name: string) =>
    report.edition.chapters.some(({ code }) => name.startsWith(`${code}.`));
  return isGap === true && cells.length > 0 && cells.every(isOfChapter);
}

/** True for the number of a person in a text: it must not be published, and no figure is wrong by it. */
function isPersonal({ rule, level }: Pick<Finding, 'rule' | 'level'>): boolean {
  return rule === PERSONAL && level === 'error';
}

function tellPersonal({ findings }: ReadBody): string {
  const found = findings.filter(isPersonal);
  return found.length > 0
    ? `正文里有个人的号码，不影响汇总，请让该单位删去${tellFindings(found, found.length)}`
    : '';
}

function tellUnwritten(body: ReadBody): string {
  const count = body.findings.filter((each) => isUnwritten(each, body)).length;
  return count > 0 ? `有 ${count} 章没有写，不影响汇总` : '';
}

/** The first of some findings with their places, of so many in all. */
function tellFindings(findings: readonly Finding[], count: number): string {
  const told = findings.slice(0, MOST_NAMED).map(({ addresses, message }) => {
    const places = tellAreas(addresses);
    return places === '' ? message : `${places} ${message}`;
  });
  return `${count > told.length ? '，如' : ''}：${told.join('；')}`;
}

/** How many warnings are not explained, and those of them that are on more than cover and chapters. */
function tellWarnings({ findings, report }: ReadBody): string {
  const open = findings.filter(({ level, note }) => level === 'warning' && note === undefined);
  const isFigure = (name: string) => formOf(report.edition).indexOf.has(name);
  const onFigures = open.filter(({ cells }) => cells.length === 0 || cells.some(isFigure));
  if (open.length === 0) return '';
  return `有 ${open.length} 处需要核实${onFigures.length > 0 ? tellFindings(onFigures, open.length) : ''}`;
}

/** Takes no sum of bodies whose own reports are there too: these would count twice. */
function refuseSums(files: readonly GatheredFile[]): readonly GatheredFile[] {
  const find = bodyFinder(files.filter(({ isTaken }) => isTaken));
  return files.map((each) => {
    if (!each.isTaken) return each;
    const twice = (each.added ?? []).filter((name) => find(name).some((other) => other !== each));
    if (twice.length === 0) return each;
    const count = twice.length > 1 ? `等 ${twice.length} 个单位` : '';
    const why = `它是汇总表，其中的“${twice[0]}”${count}另有报告，会重复计算，请只留一种`;
    return { ...each, isTaken: false, why };
  });
}

/** Takes a body once: of copies with the same figures the first, of different reports none. */
function refuseDoubles(files: readonly GatheredFile[]): readonly GatheredFile[] {
  const find = bodyFinder(files.filter(({ isTaken }) => isTaken));
  return files.map((each) => {
    if (!each.isTaken) return each;
    const same = find(each.org);
    const [first] = same;
    if (same.length < 2 || !first) return each;
    const isCopy = same.every((other) => figuresIn(other) === figuresIn(first));
    if (isCopy && each === first)
      return { ...each, why: joinWhy(each.why, `另有 ${same.length - 1} 份相同的`) };
    const others = same.flatMap((other) => (other === each ? [] : [other.file])).join('、');
    const why = isCopy
      ? `与 ${first.file} 重复`
      : `“${each.org}”有几份不同的报告（另见 ${others}），请只留一份`;
    return { ...each, isTaken: false, why };
  });
}

function figuresIn({ report }: GatheredFile): string {
  return JSON.stringify(report?.readings);
}

function joinWhy(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('，');
}
