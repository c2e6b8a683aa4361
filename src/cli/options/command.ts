import type { ParseArgsConfig } from 'node:util';

/** The streams that the program writes to, and the script that its worker threads run. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly script: string;
}

/** What a command writes to. Control characters in `out` and `err` are shown, never obeyed. */
export interface Terminal extends Pick<Streams, 'out' | 'err' | 'script'> {
  /** Writes a finished report, as it is where no terminal shows it. */
  readonly data: (text: string) => void;
  /** Tells how far the work is; on a terminal, in place of what was told before. */
  readonly progress: (text: string, isLast: boolean) => void;
  /** True where progress is told in place of what was told before. */
  readonly canOverwrite: boolean;
}

/** The value of each option that was given. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One call of a command: its options and its files. */
export interface Call {
  readonly values: OptionValues;
  readonly files: readonly string[];
  readonly io: Terminal;
}

/** 0: no errors; 1: errors were found; 2: a file or an argument cannot be used. */
export type ExitCode = 0 | 1 | 2;

/** The registered ids as the help shows them: `2019|2021`. */
export interface KnownIds {
  readonly editions: string;
  readonly formats: string;
}

/** How a command is called, in Chinese. */
export interface Usage {
  /** What follows the name of the command. */
  readonly synopsis: string;
  /** What the command does, one string a line. */
  readonly explanation: readonly string[];
}

/** A command of the program: one file in `src/cli/commands`. */
export interface Command {
  readonly name: string;
  readonly usage: (known: KnownIds) => Usage;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Throws a `Problem` where a file or an argument cannot be used. */
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** An option that is followed by a value. */
export const TEXT = { type: 'string' } as const;

/** An option without a value. */
export const FLAG = { type: 'boolean' } as const;

/** The output file: `--out` or `-o`. */
export const OUT = { type: 'string', short: 'o' } as const;
