import type { Command } from '../options/command.js';
import { checkCommand } from './check.js';
import { compareCommand } from './compare.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { newCommand } from './new.js';
import { reviewCommand } from './review.js';
import { sumCommand } from './sum.js';
import { verifyCommand } from './verify.js';

/** Every command, in the order in which the help shows them. */
export const commands: readonly Command[] = [
  newCommand,
  checkCommand,
  exportCommand,
  importCommand,
  compareCommand,
  sumCommand,
  reviewCommand,
  verifyCommand,
];
