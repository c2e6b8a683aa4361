import type { Context } from '../objects.js';

/** Names of events in methods of the client library, and ours. */
const EVENTS: Readonly<Record<string, string>> = {
  Activated: 'activated',
  Added: 'added',
  Calculated: 'calculated',
  DataChanged: 'changed',
  Deleted: 'deleted',
  SelectionChanged: 'selectionChanged',
};

/**
 * Adds or removes a handler for a method such as `_RegisterActivatedEvent` or `_UnregisterActivatedEvent`;
 * false for any other method or event.
 */
export function listensTo(method: string, target: string, { listen }: Context): boolean {
  const [, way, event = ''] = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(method) ?? [];
  const type = EVENTS[event];
  if (way === undefined || type === undefined) return false;
  listen(type, target, way === 'Register' ? 1 : -1);
  return true;
}
