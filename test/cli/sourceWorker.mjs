import { register } from 'tsx/esm/api';

/** What a worker thread runs in tests: the program from its source, so that no build is needed. */

register();
await import('../../src/cli/main.js');
