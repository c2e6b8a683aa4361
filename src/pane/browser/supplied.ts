import { supply } from './supply.js';

supply(globalThis);
