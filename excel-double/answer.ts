import { load } from './load.js';
import { callMember, getItem, getMember, identify, setMember } from './members.js';
import { isServerObject, type Context, type ServerObject } from './objects.js';
import { isRefusal, refusal, refuse } from './refuse.js';
import {
  ACTION,
  PATH,
  type Action,
  type Given,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
  type WireError,
} from './wire.js';

/** Decides whether an action fails on purpose, by its index and its member; returns the code to fail with. */
type FailOn = (index: number, member: string) => string | undefined;

/** The objects of a request; each path is resolved once. Null is a null object. */
interface Resolver {
  readonly paths: RequestBody['ObjectPaths'];
  readonly context: Context;
  readonly resolved: Map<number, ServerObject | null>;
}

/** Does the actions of a request in order. The first that fails ends it; earlier actions stay done. */
export function answer(
  { Actions, ObjectPaths }: RequestBody,
  context: Context,
  failOn: FailOn = () => undefined,
): ResponseBody {
  const resolver: Resolver = { paths: ObjectPaths, context, resolved: new Map() };
  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of Actions.entries()) {
    try {
      const code = failOn(index, action.Name || (ObjectPaths[action.ObjectPathId]?.Name ?? ''));
      if (code !== undefined) throw refusal(code);
      Results.push({ ActionId: action.Id, Value: perform(action, resolver) });
    } catch (error) {
      return { Results, Error: tellError(error, index, locationOf(action, resolver)) };
    }
  }
  return { Results };
}

/** The object of a path id; throws `ItemNotFound` where its sheet was deleted in the meantime. */
function reach(id: number, resolver: Resolver): ServerObject | null {
  const { resolved, context } = resolver;
  const object = resolved.has(id) ? (resolved.get(id) ?? null) : resolve(id, resolver);
  resolved.set(id, object);
  return object && isGone(object, context) ? refuse('ItemNotFound') : object;
}

function resolve(id: number, resolver: Resolver): ServerObject | null {
  const path = resolver.paths[id];
  if (!path) return refuse('InvalidObjectPath');
  switch (path.ObjectPathType) {
    case PATH.global:
      return { kind: 'Workbook' };
    case PATH.nothing:
      return null;
    case PATH.reference:
      return resolver.context.kept(path.Name) ?? refuse('InvalidObjectPath');
    default:
      return resolveMember(path, resolver);
  }
}

function resolveMember(path: ObjectPath, resolver: Resolver): ServerObject | null {
  const { context } = resolver;
  const parent = reach(path.ParentObjectPathId ?? 0, resolver);
  if (!parent) return null;
  const given = argumentsOf(path.ArgumentInfo, resolver);
  switch (path.ObjectPathType) {
    case PATH.indexer:
      return getItem(parent, given[0], context);
    case PATH.method:
      return objectOrNull(callMember(parent, path.Name, given, context));
    case PATH.property:
      return objectOrNull(getMember(parent, path.Name, context));
    default:
      return refuse('ApiNotFound', `The double of Excel does not model objects made as ${path.Name}.`);
  }
}

function objectOrNull(value: unknown): ServerObject | null {
  return isServerObject(value) ? value : null;
}

function isGone(object: ServerObject, { book }: Context): boolean {
  const sheet = sheetOf(object);
  return sheet !== undefined && !book.sheets.includes(sheet);
}

function sheetOf(object: ServerObject) {
  if ('sheet' in object) return object.sheet;
  if ('cells' in object) return object.cells.sheet;
  return 'names' in object ? object.names.sheet : undefined;
}

function argumentsOf(info: Given | undefined, resolver: Resolver): readonly unknown[] {
  const given = info?.Arguments ?? [];
  const ids: readonly unknown[] = Array.isArray(info?.ReferencedObjectPathIds)
    ? info.ReferencedObjectPathIds
    : [];
  return given.map((value, at) => {
    const id = ids[at];
    return typeof id === 'number' && id !== 0 ? reach(id, resolver) : value;
  });
}

function perform(action: Action, resolver: Resolver): unknown {
  const { context } = resolver;
  if (action.ActionType === ACTION.trace) return null;
  const object = reach(action.ObjectPathId, resolver);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object && identify(object, context);
    case ACTION.query:
      return object && load(object, action.QueryInfo?.Select, context);
    case ACTION.method:
      return performMethod(object, action, resolver);
    case ACTION.setProperty: {
      const [value] = argumentsOf(action.ArgumentInfo, resolver);
      setMember(object ?? refuse('ItemNotFound'), action.Name, value, context);
      return null;
    }
    default:
      return refuse(
        'ApiNotFound',
        `The double of Excel does not model actions of type ${action.ActionType}.`,
      );
  }
}

function performMethod(
  object: ServerObject | null,
  { Name, ArgumentInfo }: Action,
  resolver: Resolver,
): unknown {
  // `Excel.run` keeps every range, null objects too.
  if (!object && Name.startsWith('_')) return null;
  const given = argumentsOf(ArgumentInfo, resolver);
  const value = callMember(object ?? refuse('ItemNotFound'), Name, given, resolver.context);
  return value === undefined || isServerObject(value) ? null : value;
}

/** Where an error occurred, as Excel says it: `Range.values`, `WorksheetCollection.getItem`. */
function locationOf({ ActionType, Name, ObjectPathId }: Action, { paths, resolved }: Resolver): string {
  if (ActionType === ACTION.method || ActionType === ACTION.setProperty)
    return nameMember(resolved.get(ObjectPathId), Name);
  // The object itself could not be reached: the location is the first step of its path that failed.
  let step = paths[ObjectPathId];
  while (step?.ParentObjectPathId !== undefined && !resolved.has(step.ParentObjectPathId))
    step = paths[step.ParentObjectPathId];
  const parent = step?.ParentObjectPathId === undefined ? undefined : resolved.get(step.ParentObjectPathId);
  return nameMember(parent, step?.ObjectPathType === PATH.indexer ? 'getItem' : (step?.Name ?? ''));
}

function nameMember(object: ServerObject | null | undefined, name: string): string {
  return `${object?.kind ?? 'Workbook'}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function tellError(error: unknown, ActionIndex: number, Location: string): WireError {
  if (isRefusal(error)) return { Code: error.code, Message: error.message, Location, ActionIndex };
  // A fault of the double itself, or something that it does not model.
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: 'GeneralException',
    Message: `The double of Excel failed: ${reason}`,
    Location,
    ActionIndex,
  };
}
