import type { SheetCell } from '../../draw/sheet.js';
import { labelWords } from '../../form/labelNote.js';
import { yearNamed } from '../labels/yearNamed.js';
import { isPeriod } from '../labels/periodNames.js';
import { isYear } from '../labels/ownYear.js';
import type { Key } from '../view/view.js';
import { isTotalName } from '../labels/totalNames.js';
import { isPartName } from '../labels/partNames.js';

/** A row or a column of a sheet: the texts that may be its labels, outermost first, and its figures. */
export interface SheetLine {
  readonly at: number;
  readonly keys: readonly Key[];
  readonly figures: readonly SheetCell[];
}

/** A row or a column of a group. */
export interface PartLine {
  readonly on: SheetLine;
  /** The folded name of its part; empty where it has none. */
  readonly name: string;
  /** The text that has the name. */
  readonly label: Key | undefined;
  /** The text in it that is, or may be, the label of its line of the form. */
  readonly head: Key | undefined;
  /** The folded label of the form that it bears. */
  readonly official: string | undefined;
  /** How the name stands: `below` the label, `above` it, or `in` its cell. */
  readonly stands: 'below' | 'above' | 'in';
}

/** Rows or columns beside each other that are those of one line of the form. */
export interface PartGroup {
  readonly lines: readonly PartLine[];
  /** True where the label stands over one of them, and in no row or column of its own. */
  readonly isHeaded: boolean;
}

/** The labels of the form among which groups are sought. */
export interface KnownLabels {
  readonly all: readonly string[];
  readonly known: ReadonlySet<string>;
  /** The same by their words, without numbers: `国家秘密`. */
  readonly words: ReadonlyMap<string, string>;
  /** Those that stand nearest to the figures in several rows or columns. */
  readonly repeated: ReadonlySet<string>;
  /** Other texts that stand so beside several labels: they name parts. */
  readonly names: ReadonlySet<string>;
  /** The year of the report; null where it is not known. */
  readonly year: number | null;
  /** How near to the figures a text stands: its row or its column. */
  readonly depthOf: (key: Key) => number;
}

/** Lines of one group stand no farther apart. */
const MOST_APART = 3;
/** A group has no more lines. */
const MOST_LINES = 300;
/** A longer text names no part. */
const LONGEST = 20;
/** What the total of the parts of a year is called. */
const WHOLE_YEAR = '全年';
/** What parts a name from the label in its cell: 自然人（合计）, 自然人-合计. */
const MARKS = /^[(:：—\-·、]+|[):：—\-·、]+$/g;

/** Finds the groups of two lines and more among rows or columns, which are in order. */
export function partGroups(all: readonly SheetLine[], labels: KnownLabels): readonly PartGroup[] {
  const groups: PartGroup[] = [];
  let open: PartLine[] = [];
  let before: SheetLine | undefined;
  const close = (next?: SheetLine) => {
    const group = groupOf(open, ownLine(before, open, labels), ownLine(next, open, labels));
    if (group) groups.push(group);
    open = [];
  };
  all.forEach((on, at) => {
    const line = partLine(on, open, labels);
    if (!line || !belongs(line, open, labels)) {
      close(on);
      before = all[at - 1];
    }
    const canBegin = on.figures.length > 0 || line?.official !== undefined;
    if (line && (open.length > 0 || canBegin)) open.push(line);
  });
  close();
  return groups;
}

/** A row or a column as a line of a group; undefined where it names no part. */
function partLine(on: SheetLine, open: readonly PartLine[], labels: KnownLabels): PartLine | undefined {
  const [label, over] = [on.keys.at(-1), on.keys.slice(0, -1)];
  const [first] = open;
  if (!label) {
    const none = { on, name: '', label, head: undefined, official: undefined };
    return first && on.figures.length > 0 ? { ...none, stands: first.stands } : undefined;
  }
  const head = over.filter(({ key }) => labelIn(key, labels) !== undefined).at(-1);
  const inOtherWords = labels.names.has(label.key) ? over.at(-1)?.key : undefined;
  const official = head ? labelIn(head.key, labels) : inOtherWords;
  const isNext = open.some((each) => each.label && labels.depthOf(each.label) === labels.depthOf(label));
  // 总计 and 其他 are labels of the form, and may also name the total or a part below several of them.
  const isName = (head !== undefined || isNext) && labels.repeated.has(label.key);
  const own = labelOf(label.key, labels);
  if (own !== undefined && !isName) return lineBelowName(on, label, over.at(-1), labels);
  const within = own === undefined ? labelIn(label.key, labels) : undefined;
  if (within !== undefined && !head) {
    const name = label.key.replace(within, '').replace(MARKS, '');
    return { on, name, label, head: label, official: within, stands: 'in' };
  }
  // A blank part is known by its name alone.
  const isPart = canName(label.key, labels) && (on.figures.length > 0 || isPartName(label.key));
  return isPart
    ? { on, name: label.key, label, head: head ?? over.at(-1), official, stands: 'below' }
    : undefined;
}

/** A line of a group whose name stands above its label. */
function lineBelowName(
  on: SheetLine,
  head: Key,
  label: Key | undefined,
  labels: KnownLabels,
): PartLine | undefined {
  return label && canName(label.key, labels)
    ? { on, name: label.key, label, head, official: labelOf(head.key, labels), stands: 'above' }
    : undefined;
}

/** The label of the form that a text is, with its number or without. */
function labelOf(key: string, { known, words }: KnownLabels): string | undefined {
  return known.has(key) ? key : words.get(labelWords(key));
}

/** The label of the form that a text is, or has at its beginning or its end. */
function labelIn(key: string, labels: KnownLabels): string | undefined {
  const { all } = labels;
  return labelOf(key, labels) ?? all.find((label) => key.startsWith(label) || key.endsWith(label));
}

/** True for a text that may name a part or all of them: short, and the name of no other year. */
function canName(key: string, { year }: KnownLabels): boolean {
  const named = yearNamed(key);
  return key.length <= LONGEST && (named === undefined || isYear(named, year) || isTotalName(key));
}

/**
 * The lines of a group in which the report's own year is that of all parts of the year: 上半年, 下半年, 本年度.
 * Beside any other line it is one of several years.
 */
function withWholeYear(lines: readonly PartLine[]): readonly PartLine[] {
  const arePeriods = lines.some(({ name }) => isPeriod(name));
  return lines.flatMap((line): readonly PartLine[] => {
    if (yearNamed(line.name) === undefined || isTotalName(line.name)) return [line];
    return arePeriods ? [{ ...line, name: WHOLE_YEAR }] : [];
  });
}

/** True for a line that goes on with a group: another part of the same line of the form. */
function belongs(line: PartLine, open: readonly PartLine[], { depthOf }: KnownLabels): boolean {
  const last = open.at(-1);
  if (!last || line.on.at - last.on.at > MOST_APART || line.stands !== last.stands) return false;
  const named = open.find(({ label }) => label)?.label;
  const isLevel = !line.label || !named || depthOf(line.label) === depthOf(named);
  const known = open.find(({ official }) => official !== undefined)?.official;
  const isSame = line.official === known || (line.stands === 'below' && (!line.official || !known));
  return isLevel && isSame && open.length < MOST_LINES && !open.some(({ name }) => name === line.name);
}

/** A row or a column beside a group that has a label of the form and no name of a part. */
function ownLine(
  on: SheetLine | undefined,
  [first]: readonly PartLine[],
  labels: KnownLabels,
): PartLine | undefined {
  const head = on?.keys.at(-1);
  const official = head && labelOf(head.key, labels);
  if (!on || !first || official === undefined) return undefined;
  return { on, name: '', label: undefined, head, official, stands: first.stands };
}

/**
 * The group of some lines, with the row or column of the label alone where names stand in the cells of labels
 * or no label stands over them; undefined where they are no two parts of one line.
 */
function groupOf(
  all: readonly PartLine[],
  before: PartLine | undefined,
  next: PartLine | undefined,
): PartGroup | undefined {
  const open = withWholeYear(all);
  const [first] = open;
  if (!first || open.length < 2) return undefined;
  const isHeaded = open.some(({ official }) => official !== undefined);
  if (isHeaded && first.stands !== 'in') return { lines: open, isHeaded };
  const isOwn = (line: PartLine | undefined) => line?.official === first.official;
  if (isHeaded)
    return {
      lines: [...(before && isOwn(before) ? [before] : []), ...open, ...(next && isOwn(next) ? [next] : [])],
      isHeaded,
    };
  const lines = open.filter(({ on }) => on.figures.length > 0);
  return before && lines.length > 1 ? { lines: [before, ...lines], isHeaded } : undefined;
}
