import { classes } from './classes/index.js';
import { refusal } from './refuse.js';
import { isThing, type ClassOf, type Desk, type Thing } from './things.js';

/** The class of a thing. A class is only ever handed things of its own kind, which the types cannot say. */
function classOf({ kind }: Thing): ClassOf<never> {
  return classes[kind];
}

/** A property of a thing; throws `ApiNotFound` where the double does not model it. */
export function getMember(thing: Thing, name: string, desk: Desk): unknown {
  const get = classOf(thing).get?.[name];
  if (!get) throw unknown(thing, name);
  return get(thing as never, desk);
}

/** Sets a property of a thing. */
export function setMember(thing: Thing, name: string, value: unknown, desk: Desk): void {
  const set = classOf(thing).set?.[name];
  if (!set) throw unknown(thing, name);
  set(thing as never, value, desk);
}

/** Calls a method of a thing. */
export function callMember(thing: Thing, name: string, given: readonly unknown[], desk: Desk): unknown {
  const { call, callAny } = classOf(thing);
  const method = call?.[name];
  if (method) return method(thing as never, given, desk);
  if (callAny?.(thing as never, name, desk)) return undefined;
  throw unknown(thing, name);
}

/** An item of a collection by its key; throws `ItemNotFound` where there is none. */
export function getItem(thing: Thing, key: unknown, desk: Desk): Thing {
  const { item } = classOf(thing);
  if (!item) throw unknown(thing, 'getItem');
  const found = item(thing as never, key, desk);
  if (!found) throw refusal('ItemNotFound', `There is no ${String(key)} in the ${thing.kind}.`);
  return found;
}

/** What the client is told of an object that it asks for. */
export function identify(thing: Thing, desk: Desk): Readonly<Record<string, unknown>> {
  return classOf(thing).identify?.(thing as never, desk) ?? {};
}

function unknown({ kind }: Thing, name: string): Error {
  return refusal('ApiNotFound', `The double of Excel does not model ${kind}.${name}.`);
}

/**
 * The properties asked for, as in `['values', 'format/fill/color']`; nothing asked for means every plain
 * property that is modelled. Of a collection the properties are those of its items.
 */
export function load(
  thing: Thing,
  select: readonly string[] | undefined,
  desk: Desk,
): Readonly<Record<string, unknown>> {
  const { items } = classOf(thing);
  if (select?.includes('*'))
    return {
      ...load(thing, undefined, desk),
      ...load(thing, select.filter((path) => path !== '*').concat('$none'), desk),
    };
  const paths = (select ?? [])
    .map((path) => path.split('/'))
    .filter(([first]) => first !== '' && !first?.startsWith('$'));
  if (!items)
    return {
      ...identify(thing, desk),
      ...(select === undefined || select.length === 0
        ? allPlain(thing, desk)
        : loadPaths(thing, paths, desk)),
    };
  const inner = paths
    .map((path) => (path[0] === 'items' ? path.slice(1) : path))
    .filter((path) => path.length > 0)
    .map((path) => path.join('/'));
  return {
    _Items: items(thing as never, desk).map((item) =>
      load(item, select?.includes('$none') ? ['$none'] : inner, desk),
    ),
  };
}

function allPlain(thing: Thing, desk: Desk): Readonly<Record<string, unknown>> {
  const names = Object.keys(classOf(thing).get ?? {});
  const told = names.flatMap((name) => {
    // What is refused for this object, such as the sheet of a name that has none, is a navigation property.
    try {
      return [[name, getMember(thing, name, desk)] as const];
    } catch {
      return [];
    }
  });
  return Object.fromEntries(told.filter(([, value]) => !isThing(value)));
}

function loadPaths(
  thing: Thing,
  paths: readonly (readonly string[])[],
  desk: Desk,
): Readonly<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const name of new Set(paths.map(([first = '']) => first))) {
    const rest = paths
      .filter(([first]) => first === name)
      .map((path) => path.slice(1).join('/'))
      .filter((path) => path !== '');
    const value = getMember(thing, pascal(name), desk);
    told[pascal(name)] = isThing(value) ? load(value, rest, desk) : value;
  }
  return told;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
