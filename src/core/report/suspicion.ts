/**
 * What is suspected: the addresses of the cells most likely wrong, and the ids of the relations that mending
 * them would mend.
 */
export interface Suspicion {
  readonly addresses: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}
