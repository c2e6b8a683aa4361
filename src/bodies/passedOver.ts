/** A file that was found and not used, and why: a clause without a full stop. */
export interface PassedOver {
  readonly file: string;
  readonly why: string;
}
