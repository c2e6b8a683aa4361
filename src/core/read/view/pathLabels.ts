import { tablesOf, type Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { labelWords } from '../../form/labelNote.js';
import type { Line } from '../../form/outline.js';
import { remember, rememberText } from '../../form/remember.js';
import type { Key, View } from './view.js';

/** What stands between the labels of a path, or nothing before a number: （三）不予公开1.属于国家秘密. */
const BETWEEN = /[/\\>|:·—–-]+|(?<=\p{Script=Han})(?=\d+\.)/u;
/** A heading in brackets behind a label: 属于国家秘密（不予公开）. */
const BEHIND = /[(【]([^()]{4,})[)】]$/;

/** The lines of the form below others by the words of their labels, each with the words of those above it. */
type Paths = ReadonlyMap<string, readonly { readonly key: string; readonly above: readonly string[] }[]>;

function pathsOf(editions: readonly Edition[]): Paths {
  const paths = new Map<string, { key: string; above: readonly string[] }[]>();
  const add = (lines: readonly Line[], above: readonly string[]) => {
    for (const { label, parts } of lines) {
      const key = fold(label);
      const words = labelWords(key);
      if (above.length > 0) paths.set(words, [...(paths.get(words) ?? []), { key, above }]);
      add(parts, [...above, words]);
    }
  };
  for (const { bands, paper } of editions.flatMap(tablesOf))
    for (const { rows, columns } of paper === 'grid' ? bands : [])
      for (const lines of [rows, columns]) add(lines, []);
  return paths;
}

/** The label of the form that a path names with headings above it; undefined for any other text. */
const namedLabel = remember((editions: readonly Edition[]) => {
  const paths = pathsOf(editions);
  return rememberText((key): string | undefined => {
    const words = key.replace(BEHIND, '-$1').split(BETWEEN).map(labelWords);
    if (words.length < 2) return undefined;
    const found = words.flatMap((own, at) =>
      (paths.get(own) ?? []).filter(({ above }) =>
        words.every((each, other) => other === at || above.includes(each)),
      ),
    );
    return found.every((each) => each.key === found[0]?.key) ? found[0]?.key : undefined;
  });
});

/**
 * The same sheet where labels that name the headings above them too, as programs write that export a table
 * without merged cells (不予公开-属于国家秘密), are known by the label below. They are told as in other words.
 */
export function withPathLabels(view: View, editions: readonly Edition[]): View {
  if (view.official) return view;
  const known = namedLabel(editions);
  const keys = view.keys.map((each): Key => {
    const key = known(each.key);
    return key === undefined ? each : { ...each, key, isPath: true };
  });
  return { ...view, keys };
}
