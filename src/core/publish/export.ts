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
  readonly render: (composed: Composed) => string | Promise<Uint8Array>;
}
