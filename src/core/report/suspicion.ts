/** The addresses of the cells most likely wrong, and the ids of the broken relations they explain. */
export interface Suspicion {
  readonly addresses: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}
