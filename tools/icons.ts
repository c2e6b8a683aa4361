import { writeFileSync } from 'node:fs';
import { drawIcons } from './icons/drawIcons.js';

/** Writes the icons that the manifest names into `assets`, from the drawings in `assets/svg`. */

for (const { file, png } of drawIcons()) writeFileSync(new URL(`../assets/${file}`, import.meta.url), png);
