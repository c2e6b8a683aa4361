import type { Sheet } from '../../../core/draw/sheet.js';
import type { ElementListener, NamedElement } from '../../../core/read/opened/namedElements.js';
import { commentTexts } from '../reading/commentTexts.js';
import { withBeside } from '../reading/withBeside.js';
import { odsBoxes } from './odsBoxes.js';
import { odsFloats } from './odsFloats.js';
import { odsInner } from './odsInner.js';
import type { OdsRows } from './odsRows.js';

const TABLE = 'table:table';
const COMMENT = 'office:annotation';
/** What is shown over the cells. */
const SHAPES = /^(?:table:shapes|drawing:.*)$/;
/** Old contents, caches, reading aids. */
const UNSEEN = /^(?:table:(?:tracked-changes|dde-links)|text:ruby-text)$/;

/** What stands beside the contents of the cells of a document: comments, shapes, pictures. */
export interface OdsAside {
  /** Tells a listener of all elements but those that stand aside, or in a table within a table. */
  readonly passOver: (listener: ElementListener) => ElementListener;
  /** A sheet with what was found on it. */
  readonly withAside: <Kind extends Sheet>(sheet: Kind) => Kind;
}

/** Collects what stands aside on the sheets that grow; `isChart` says which objects are charts. */
export function odsAside(rows: OdsRows, isChart: (object: string) => boolean): OdsAside {
  const current = () => rows.sheets.at(-1);
  const [boxes, comments] = [odsBoxes(current), odsBoxes(current)];
  const floats = odsFloats(() => ({ sheet: current(), spot: rows.nextSpot() }), isChart);
  const inner = odsInner(current);
  const shapes: ElementListener = {
    open: (element) => {
      boxes.open(element);
      floats.open(element);
    },
    close: (name) => {
      boxes.close(name);
      floats.close(name);
    },
    text: boxes.text,
  };
  const listenerOf = (name: string, isInTable: boolean) => {
    if (name === COMMENT) return comments;
    if (SHAPES.test(name)) return shapes;
    if (isInTable && name === TABLE) return inner;
    return UNSEEN.test(name) ? NOBODY : undefined;
  };
  return {
    passOver: (listener) => passOver(listener, listenerOf),
    withAside: (sheet) => {
      const { floating = [], embedded = 0 } = floats.of(sheet);
      const noted = commentTexts(comments.of(sheet));
      const objects = embedded + inner.of(sheet);
      return withBeside(sheet, { boxes: boxes.of(sheet), comments: noted, floating, embedded: objects });
    },
  };
}

const NOBODY: ElementListener = { open: () => undefined, close: () => undefined, text: () => undefined };

/** Tells a listener of what is not aside, and of each thing that is the listener that is named for it. */
function passOver(
  listener: ElementListener,
  listenerOf: (name: string, isInTable: boolean) => ElementListener | undefined,
): ElementListener {
  let aside: ElementListener | undefined;
  let [depth, isInTable] = [0, false];
  return {
    open: (element: NamedElement) => {
      aside ??= listenerOf(element.name, isInTable);
      if (aside) depth += 1;
      else isInTable ||= element.name === TABLE;
      (aside ?? listener).open(element);
    },
    close: (name) => {
      (aside ?? listener).close(name);
      if (aside) depth -= 1;
      else if (name === TABLE) isInTable = false;
      if (depth === 0) aside = undefined;
    },
    text: (text) => (aside ?? listener).text(text),
  };
}
