import type { Desk } from '../things.js';

const EVENTS: Readonly<Record<string, string>> = {
  Activated: 'activated',
  Added: 'added',
  DataChanged: 'changed',
  Deactivated: 'deactivated',
  Deleted: 'deleted',
  FormatChanged: 'formatChanged',
  SelectionChanged: 'selectionChanged',
  NameChanged: 'nameChanged',
  ProtectionChanged: 'protectionChanged',
};

/**
 * Takes `_RegisterActivatedEvent`, `_UnregisterEventNameChanged` and the like; false for any other method or
 * event.
 */
export function listensTo(method: string, target: string, { listen }: Desk): boolean {
  const [, way, event = ''] = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(method) ?? [];
  const type = EVENTS[event];
  if (way === undefined || type === undefined) return false;
  listen(type, target, way === 'Register' ? 1 : -1);
  return true;
}
