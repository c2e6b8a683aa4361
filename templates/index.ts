import type { Edition } from '../src/core/form/edition.js';
import { edition2019 } from './2019.js';
import { edition2021 } from './2021.js';

/** Every published edition of the form, oldest first. */
export const editions: readonly Edition[] = [edition2019, edition2021];
