import { classes } from './classes/index.js';
import type { ClassOf, Context, ServerObject } from './objects.js';
import { refusal } from './refuse.js';

/** The class of an object. A class only gets objects of its own kind, which the types cannot express. */
export function classOf({ kind }: ServerObject): ClassOf<never> {
  return classes[kind];
}

/** A property of an object; throws `ApiNotFound` where the double does not model it. */
export function getMember(object: ServerObject, name: string, context: Context): unknown {
  const get = classOf(object).get?.[name];
  if (!get) throw unknown(object, name);
  return get(object as never, context);
}

/** Sets a property of an object. */
export function setMember(object: ServerObject, name: string, value: unknown, context: Context): void {
  const set = classOf(object).set?.[name];
  if (!set) throw unknown(object, name);
  set(object as never, value, context);
}

/** Calls a method of an object. */
export function callMember(
  object: ServerObject,
  name: string,
  given: readonly unknown[],
  context: Context,
): unknown {
  const { call, callAny } = classOf(object);
  const method = call?.[name];
  if (method) return method(object as never, given, context);
  if (callAny?.(object as never, name, context)) return undefined;
  throw unknown(object, name);
}

/** An item of a collection by its key; throws `ItemNotFound` where there is none. */
export function getItem(object: ServerObject, key: unknown, context: Context): ServerObject {
  const { item } = classOf(object);
  if (!item) throw unknown(object, 'getItem');
  const found = item(object as never, key, context);
  if (!found) throw refusal('ItemNotFound', `There is no ${String(key)} in the ${object.kind}.`);
  return found;
}

/** The ids of an object, with which the client finds it again. */
export function identify(object: ServerObject, context: Context): Readonly<Record<string, unknown>> {
  return classOf(object).identify?.(object as never, context) ?? {};
}

function unknown({ kind }: ServerObject, name: string): Error {
  return refusal('ApiNotFound', `The double of Excel does not model ${kind}.${name}.`);
}
