/** A file to work on, its place among all, and its marked copy without its ending, if there is to be one. */
export interface Job {
  readonly at: number;
  readonly file: string;
  readonly stem?: string | undefined;
}

/** What a worker answers to a job. */
export interface Answer<Result> {
  readonly at: number;
  readonly result: Result;
}
