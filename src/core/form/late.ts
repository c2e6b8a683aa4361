/** A part of the program that is loaded when it is first needed, or before. */
export interface Late<Part> {
  /** Loads it; a load that failed is tried again with the next call. */
  readonly load: () => Promise<Part>;
  /** The part once it is loaded: it can then be used at once, without waiting. */
  readonly now: () => Part | undefined;
}

/** A part that this function loads. */
export function late<Part>(fetch: () => Promise<Part>): Late<Part> {
  let known: Part | undefined;
  return {
    load: async () => {
      known ??= await fetch();
      return known;
    },
    now: () => known,
  };
}
