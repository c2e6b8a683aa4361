import { mkdirSync, writeFileSync } from 'node:fs';
import { drawIcons, drawLogo } from './icons/drawIcons.js';

/** Writes the icons that the manifest names into `assets`, and the logo of the store into `store`. */

for (const { file, png } of drawIcons()) writeFileSync(new URL(`../assets/${file}`, import.meta.url), png);
mkdirSync(new URL('../store/', import.meta.url), { recursive: true });
writeFileSync(new URL('../store/logo-300.png', import.meta.url), drawLogo());
