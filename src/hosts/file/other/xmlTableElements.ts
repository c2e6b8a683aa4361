import type { ElementListener, NamedElement } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';

/** The short names of namespaces; a name without one is `bare`, one of any other begins with the colon. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['', 'bare'],
  ['urn:schemas-microsoft-com:office:spreadsheet', 'ss'],
  ['urn:schemas-microsoft-com:office:excel', 'x'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/TR/REC-html40', 'html'],
]);

/** The elements that are read, with the one around each; all else is passed over with what is in it. */
const WITHIN: ReadonlyMap<string, string> = new Map([
  ['ss:Workbook', ''],
  ...['o:DocumentProperties', 'x:ExcelWorkbook', 'ss:Styles', 'ss:Worksheet'].map(
    (name) => [name, 'ss:Workbook'] as const,
  ),
  ['o:Version', 'o:DocumentProperties'],
  ['x:Date1904', 'x:ExcelWorkbook'],
  ['ss:Style', 'ss:Styles'],
  ...['ss:Font', 'ss:Interior', 'ss:NumberFormat'].map((name) => [name, 'ss:Style'] as const),
  ...['ss:Table', 'x:WorksheetOptions'].map((name) => [name, 'ss:Worksheet'] as const),
  ...['x:Visible', 'x:DoNotDisplayZeros', 'x:PageSetup'].map((name) => [name, 'x:WorksheetOptions'] as const),
  ...['x:Header', 'x:Footer'].map((name) => [name, 'x:PageSetup'] as const),
  ...['ss:Column', 'ss:Row'].map((name) => [name, 'ss:Table'] as const),
  ['ss:Cell', 'ss:Row'],
  ['ss:Data', 'ss:Cell'],
  ['ss:Names', 'ss:Worksheet'],
  ['ss:NamedRange', 'ss:Names'],
]);

/** What holds the values, which nothing else may hold; a comment has a text of its own. */
const OF_VALUES = /^ss:(?:Workbook|Worksheet|Table|Row|Cell|Data)$/;
const DATA = 'ss:Data';
const COMMENT = 'ss:Comment';
/** Elements without a text of their own. */
const WITHOUT_TEXT = /^ss:(?:Table|Row|Cell)$/;

/** The short name of a namespace of an XML Spreadsheet. */
export function shortOfXmlTable(namespace: string): string {
  return SHORT.get(namespace) ?? '';
}

/**
 * Tells a listener of the elements that are read and of what is in `ss:Data`, and `takeComment` of the text
 * of each comment. Throws a `Problem` `damaged` for another root, for what holds values in another place, and
 * for text there.
 */
export function readElements(
  listener: ElementListener,
  takeComment: (text: string) => void,
): ElementListener {
  const path: string[] = [];
  let passedOver: string | undefined;
  let [depth, comment] = [0, ''];
  return {
    open: (element) => {
      const { name } = element;
      if (passedOver === undefined && isRead(element, path)) {
        path.push(name);
        listener.open(element);
        return;
      }
      const isOfComment = name === DATA && passedOver === COMMENT;
      if (path.length === 0 || (OF_VALUES.test(name) && !isOfComment)) refuse(name);
      passedOver ??= name;
      depth += 1;
    },
    close: (name) => {
      if (passedOver === undefined) {
        path.pop();
        listener.close(name);
        return;
      }
      depth -= 1;
      if (depth > 0) return;
      if (passedOver === COMMENT) takeComment(comment);
      [passedOver, comment] = [undefined, ''];
    },
    text: (text) => {
      if (passedOver === COMMENT) comment += text;
      if (passedOver !== undefined) return;
      const within = path.at(-1) ?? '';
      if (WITHOUT_TEXT.test(within) && text.trim() !== '') refuse(within);
      listener.text(text);
    },
  };
}

/** True for an element that is read within those of a path. */
function isRead({ name }: NamedElement, path: readonly string[]): boolean {
  return path.includes(DATA) ? !OF_VALUES.test(name) : WITHIN.get(name) === (path.at(-1) ?? '');
}

function refuse(element: string): never {
  throw new Problem('damaged', { element });
}
