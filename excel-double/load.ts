import { classOf, getMember, identify } from './members.js';
import { isServerObject, type Context, type ServerObject } from './objects.js';

type Loaded = Readonly<Record<string, unknown>>;

/**
 * Loads properties such as `['values', 'format/fill/color']`. An empty selection, or `*` in it, loads every
 * plain property that is modelled. For a collection the properties are those of its items.
 */
export function load(object: ServerObject, select: readonly string[] = [], context: Context): Loaded {
  const { items } = classOf(object);
  if (items) {
    const ofItem = itemPaths(select);
    return { _Items: items(object as never, context).map((item) => load(item, ofItem, context)) };
  }
  const isAll = select.length === 0 || select.includes('*');
  return {
    ...identify(object, context),
    ...(isAll ? loadPlain(object, context) : {}),
    ...loadPaths(object, select, context),
  };
}

function itemPaths(select: readonly string[]): readonly string[] {
  return select.map((path) => path.replace(/^items(?:\/|$)/, '')).filter((path) => path !== '');
}

function loadPlain(object: ServerObject, context: Context): Loaded {
  const names = Object.keys(classOf(object).get ?? {});
  const entries = names.flatMap((name) => {
    // What this object refuses, such as the sheet of a name of the workbook, is no plain property.
    try {
      return [[name, getMember(object, name, context)] as const];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(entries.filter(([, value]) => !isServerObject(value)));
}

/** A path that starts with `$` is an option of the client, such as `$none`. */
function loadPaths(object: ServerObject, select: readonly string[], context: Context): Loaded {
  const paths = select.filter((path) => path !== '' && path !== '*' && !path.startsWith('$'));
  const names = new Set(paths.map((path) => path.split('/')[0] ?? ''));
  return Object.fromEntries(
    [...names].map((name) => {
      const inner = paths
        .filter((path) => path.startsWith(`${name}/`))
        .map((path) => path.slice(name.length + 1));
      const value = getMember(object, pascalCase(name), context);
      return [pascalCase(name), isServerObject(value) ? load(value, inner, context) : value];
    }),
  );
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
