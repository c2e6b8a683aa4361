import type { Composed } from './compose.js';

/** A format in which the finished report is published: one file a format. */
export interface Export {
  /** What follows `--as`. */
  readonly id: string;
  /** In Chinese, for menus and help. */
  readonly title: string;
  /** The ending of its files, with the dot. */
  readonly extension: string;
  /** The media type of its files. */
  readonly type: string;
  /** True for data that programs read; menus keep them apart. */
  readonly isForPrograms?: true;
  /** `wrap`: the columns at which plain text breaks its lines, a Chinese character takes two. */
  readonly render: (composed: Composed, wrap?: number) => string | Promise<Uint8Array>;
}
