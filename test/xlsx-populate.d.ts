/** What the tests use of xlsx-populate, which comes without types. */
declare module 'xlsx-populate' {
  export function fromDataAsync(bytes: Uint8Array): Promise<{ outputAsync: () => Promise<Uint8Array> }>;
}
