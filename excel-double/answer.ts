import { callMember, getItem, getMember, identify, load, setMember } from './members.js';
import { isRefusal, refusal } from './refuse.js';
import { isThing, type Desk, type Thing } from './things.js';
import {
  ACTION,
  PATH,
  type Action,
  type Given,
  type RequestBody,
  type ResponseBody,
  type WireError,
} from './wire.js';

/**
 * Fails an action on purpose, told by its place and the member it is about; answers the code to fail with,
 * undefined to let it pass.
 */
export type Stumble = (index: number, member: string) => string | undefined;

/**
 * Does what a request asks, one action after the other. The first that fails ends it; what was done before
 * stays done.
 */
export function answer(
  { Actions, ObjectPaths }: RequestBody,
  desk: Desk,
  stumble: Stumble = () => undefined,
): ResponseBody {
  const reached = new Map<number, Thing | null>();
  const reach = (id: number): Thing | null => {
    if (!reached.has(id)) reached.set(id, resolve(id));
    const thing = reached.get(id) ?? null;
    // The sheet may have been deleted by an earlier action, or by the user while the page kept a range of it.
    return thing && isGone(thing, desk) ? refuse('ItemNotFound') : thing;
  };
  const resolve = (id: number): Thing | null => {
    const path = ObjectPaths[id];
    if (!path) throw refusal('InvalidObjectPath');
    if (path.ObjectPathType === PATH.global) return { kind: 'Workbook' };
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) return desk.kept(path.Name) ?? refuse('InvalidObjectPath');
    const parent = reach(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const given = argumentsOf(path.ArgumentInfo, reach);
    if (path.ObjectPathType === PATH.indexer) return getItem(parent, given[0], desk);
    if (path.ObjectPathType !== PATH.method && path.ObjectPathType !== PATH.property)
      throw refusal('ApiNotFound', `The double of Excel does not model objects made as ${path.Name}.`);
    const found =
      path.ObjectPathType === PATH.method
        ? callMember(parent, path.Name, given, desk)
        : getMember(parent, path.Name, desk);
    return isThing(found) ? found : null;
  };
  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of Actions.entries()) {
    try {
      const code = stumble(index, action.Name || (ObjectPaths[action.ObjectPathId]?.Name ?? ''));
      if (code !== undefined) throw refusal(code);
      Results.push({ ActionId: action.Id, Value: perform(action, reach, desk) });
    } catch (error) {
      return { Results, Error: tellError(error, index, locationOf(action, ObjectPaths, reached)) };
    }
  }
  return { Results };
}

function isGone(thing: Thing, { book }: Desk): boolean {
  const sheet =
    'sheet' in thing
      ? thing.sheet
      : 'cells' in thing
        ? thing.cells.sheet
        : 'names' in thing
          ? thing.names.sheet
          : undefined;
  return sheet !== undefined && !book.sheets.includes(sheet);
}

function refuse(code: string): never {
  throw refusal(code);
}

function argumentsOf(info: Given | undefined, reach: (id: number) => Thing | null): readonly unknown[] {
  const given = info?.Arguments ?? [];
  const objects = Array.isArray(info?.ReferencedObjectPathIds)
    ? (info.ReferencedObjectPathIds as readonly unknown[])
    : [];
  return given.map((value, at) =>
    typeof objects[at] === 'number' && objects[at] !== 0 ? reach(objects[at]) : value,
  );
}

function perform(action: Action, reach: (id: number) => Thing | null, desk: Desk): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const thing = reach(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return thing && identify(thing, desk);
    case ACTION.query:
      return thing && load(thing, action.QueryInfo?.Select, desk);
    case ACTION.method: {
      // `Excel.run` keeps every range, those that are not there too.
      if (!thing && action.Name.startsWith('_')) return null;
      const value = callMember(
        thing ?? refuse('ItemNotFound'),
        action.Name,
        argumentsOf(action.ArgumentInfo, reach),
        desk,
      );
      return value === undefined || isThing(value) ? null : value;
    }
    case ACTION.setProperty:
      setMember(
        thing ?? refuse('ItemNotFound'),
        action.Name,
        argumentsOf(action.ArgumentInfo, reach)[0],
        desk,
      );
      return null;
    default:
      throw refusal(
        'ApiNotFound',
        `The double of Excel does not model actions of type ${action.ActionType}.`,
      );
  }
}

/** Where it happened, as Excel tells it: `Range.values`, `WorksheetCollection.getItem`. */
function locationOf(
  { ActionType, Name, ObjectPathId }: Action,
  paths: RequestBody['ObjectPaths'],
  reached: ReadonlyMap<number, Thing | null>,
): string {
  const member = (kind: string | undefined, name: string) =>
    `${kind ?? 'Workbook'}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (ActionType === ACTION.method || ActionType === ACTION.setProperty)
    return member(reached.get(ObjectPathId)?.kind, Name);
  // The object itself could not be reached: told is the first step of its path that failed.
  let step = paths[ObjectPathId];
  while (step?.ParentObjectPathId !== undefined && !reached.has(step.ParentObjectPathId))
    step = paths[step.ParentObjectPathId];
  const parent =
    step?.ParentObjectPathId === undefined ? undefined : reached.get(step.ParentObjectPathId)?.kind;
  return member(parent, step?.ObjectPathType === PATH.indexer ? 'getItem' : (step?.Name ?? ''));
}

function tellError(error: unknown, ActionIndex: number, Location: string): WireError {
  if (isRefusal(error)) return { Code: error.code, Message: error.message, Location, ActionIndex };
  // A fault of the double itself or something it does not model: never passed over in silence.
  return {
    Code: 'GeneralException',
    Message: `The double of Excel failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    Location,
    ActionIndex,
  };
}
