import { supply } from './supply.js';

// A thread has no elements.
supply(Object.assign(Object.create(globalThis) as typeof globalThis, { Element: { prototype: {} } }));
