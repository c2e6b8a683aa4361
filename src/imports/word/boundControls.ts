import type { WordHandler, WordParts, WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { textOf, type WordNode } from './wordNode.js';
import { attributeValue } from './wordParts.js';

/** Where a control gets its text from when Word opens the document. */
interface DataBinding {
  readonly store: string;
  readonly path: string;
}

/** What each value of a list shows. */
type ShownEntries = ReadonlyMap<string, string>;

/** A control whose content is open: where that begins, and what Word puts in its place. */
interface BoundControl {
  readonly around: WordNode;
  readonly from: number;
  readonly binding: DataBinding;
  readonly entries: ShownEntries;
}

/** Follows the controls that are bound to data of the document. */
export interface BoundControls {
  /** Takes the binding of the control whose properties are open. */
  readonly bind: (attributes: WrittenAttributes) => void;
  /** Takes an entry of the list of that control, whose data hold its value and not what it shows. */
  readonly offer: (attributes: WrittenAttributes) => void;
  /** Begins the content of a control within an element, and ends it. */
  readonly open: (around: WordNode) => void;
  readonly close: () => void;
  /** What is said of controls with figures that show something else than their data. */
  readonly told: readonly string[];
}

/** One step of a path: a name, and a number among those of one name. */
const STEP = /^(?:[\w.-]+:)?([\p{L}_][\p{L}\d_.-]*)(?:\[(\d+)\])?$/u;
/** A step that names its element whatever its namespace is. */
const LOCAL = /\*\[local-name\(\)\s*=\s*['"]([^'"]*)['"]\]/g;
/** How the data of a control hold a date, which it shows in another form. */
const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]*Z?)?$/;
/** The longest text of a control that is told. */
const LONGEST = 20;

/** Follows the bound controls of a document. */
export function boundControls(parts: WordParts): BoundControls {
  const [open, told]: [(BoundControl | undefined)[], string[]] = [[], []];
  let binding: DataBinding | undefined;
  let entries = new Map<string, string>();
  return {
    bind: (attributes) => {
      binding = {
        store: attributeValue(attributes, 'storeItemID') ?? '',
        path: attributeValue(attributes, 'xpath') ?? '',
      };
    },
    offer: (attributes) => {
      const value = attributeValue(attributes, 'value') ?? '';
      entries.set(value, attributeValue(attributes, 'displayText') ?? value);
    },
    open: (around) => {
      open.push(binding && { around, from: around.children.length, binding, entries });
      [binding, entries] = [undefined, new Map()];
    },
    close: () => {
      const control = open.pop();
      if (!control) return;
      const shown = control.around.children.slice(control.from).map(textOf).join('').trim();
      const data = heldBy(parts, control.binding)?.trim();
      const held = control.entries.get(data ?? '') ?? data;
      if (held === undefined || isSame(shown, held) || !/\d/.test(shown + held)) return;
      told.push(`内容控件：显示的是${quoted(shown)}，打开时会换成${quoted(held)}`);
    },
    told,
  };
}

/** True for what is seen of data: the same but for blanks and the ends of lines, or a date. */
function isSame(shown: string, held: string): boolean {
  return DATE.test(held) || shown.replace(/\s+/g, '') === held.replace(/\s+/g, '');
}

/** The text of a control, as the user is told of it. */
function quoted(text: string): string {
  return text === '' ? '空白' : ` ${text.slice(0, LONGEST)} `;
}

/** The text that a binding leads to; undefined where none does. */
function heldBy({ data }: WordParts, { store, path }: DataBinding): string | undefined {
  const key = keyOf(path);
  if (key === undefined) return undefined;
  const texts = new Map<string, string>();
  data?.(store, textsInto(texts));
  return texts.get(key);
}

/** A path as that of an element in a part; undefined where it is no plain one. */
function keyOf(path: string): string | undefined {
  const plain = path.replace(LOCAL, '$1').replace(/\/text\(\)(?:\[1\])?$/, '');
  const steps = plain.split('/').slice(1);
  const found = steps.map((step) => STEP.exec(step));
  if (steps.length === 0 || found.includes(null)) return undefined;
  return found.map((step) => `/${step?.[1] ?? ''} ${step?.[2] ?? '1'}`).join('');
}

/** Collects the text of each element by its path, with its number among those of one name. */
function textsInto(texts: Map<string, string>): WordHandler {
  const open: { readonly path: string; readonly counts: Map<string, number>; text: string }[] = [];
  return {
    open: (name) => {
      const { path = '', counts = new Map<string, number>() } = open.at(-1) ?? {};
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      open.push({ path: `${path}/${name} ${count}`, counts: new Map(), text: '' });
    },
    text: (text) => {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close: () => {
      const element = open.pop();
      if (element && !texts.has(element.path)) texts.set(element.path, element.text);
    },
  };
}
