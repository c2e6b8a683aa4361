import { PACKAGES, Problem } from '../../index.js';
import type { OptionValues } from './command.js';

/** The problem of wrong arguments; `why` is a Chinese clause without a full stop. */
export function usage(why: string): Problem {
  return new Problem('usage', { why });
}

/** The value of an option that takes one; undefined where the option was not given. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that must be given; throws a `Problem` `usage` with `why`. */
export function need(values: OptionValues, name: string, why: string): string {
  const value = textOf(values, name);
  if (value === undefined || value === '') throw usage(why);
  return value;
}

/** The file of a command that takes exactly one. */
export function single(files: readonly string[]): string {
  const [file, more] = files;
  if (file === undefined) throw usage('请给出文件');
  if (more !== undefined) throw usage(`一次只能处理一个文件，多余的参数“${more}”`);
  return file;
}

/** True for the name of a package: of an .xlsx file, or one with macros. */
export function isPackageName(file: string): boolean {
  return PACKAGES.some((ending) => file.toLowerCase().endsWith(ending));
}

/** True for the name of an .xlsx file. */
export function isWorkbookName(file: string): boolean {
  return /\.xlsx$/i.test(file);
}
