import { register } from 'node:module';

// Lets Node load maps of characters from source, as the build inlines them.
register('./bcmapHooks.mjs', import.meta.url);
