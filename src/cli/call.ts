import type { ParseArgsConfig } from 'node:util';
import { Problem, type Report } from '../index.js';
import { openFile, refuseSameFile, writeWhole } from './files.js';

/** Where the program writes, and the script that a worker thread runs. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True where the error stream is a terminal on which a line can be written over. */
  readonly isTerminal: boolean;
  readonly script: string;
}

/** What was given for each option. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One call of a command: its options and its files. */
export interface Call {
  readonly values: OptionValues;
  readonly files: readonly string[];
  readonly io: Terminal;
}

/** A command: the options it knows, and what it does; it answers the exit code. */
export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (call: Call) => Promise<number>;
}

/** The kinds of options. */
export const TEXT = { type: 'string' } as const;
export const FLAG = { type: 'boolean' } as const;
export const OUT = { type: 'string', short: 'o' } as const;

/** Wrong arguments, and why. */
export function usage(why: string): Problem {
  return new Problem('usage', { why });
}

/** Writes an output whole or not at all, and says so. */
export async function write(out: string, content: string | Uint8Array, io: Terminal): Promise<void> {
  const kept = await writeWhole(out, content);
  io.err(`${kept === undefined ? '' : `原有的 ${out} 已改名为 ${kept}。\n`}已写出 ${out}\n`);
}

/** Last year's report, where it was given; it is none of the outputs. */
export async function openLast(
  values: OptionValues,
  outputs: readonly string[],
): Promise<Report | undefined> {
  const { last } = values;
  if (typeof last !== 'string') return undefined;
  for (const out of outputs) await refuseSameFile(out, [last]);
  return (await openFile(last)).report;
}

/** The one file of a command that takes one. */
export function single(files: readonly string[]): string {
  const [file, more] = files;
  if (file === undefined) throw usage('请给出文件');
  if (more !== undefined) throw usage(`一次只能处理一个文件，多余的参数“${more}”`);
  return file;
}

/** An option that must be given. */
export function need(values: OptionValues, name: string, why: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw usage(why);
  return value;
}
