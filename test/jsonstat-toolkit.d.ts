/** What the tests use of jsonstat-toolkit, which comes without types. */
declare module 'jsonstat-toolkit' {
  interface StatCategory {
    readonly label: string;
    readonly unit: unknown;
  }
  interface StatDataset {
    readonly id: readonly string[];
    readonly size: readonly number[];
    readonly n: number;
    readonly value: readonly (number | null)[];
    readonly role: { readonly time: readonly string[] };
    readonly Dimension: (id: string) => { readonly Category: (at: number | string) => StatCategory };
    readonly Data: {
      (place: Readonly<Record<string, string>>, withStatus: false): number | null;
      (place: Readonly<Record<string, string>>): {
        readonly value: number | null;
        readonly status: string | null;
      };
    };
  }
  interface StatCollection {
    readonly class: string;
    readonly length: number;
    readonly Dataset: (at: number) => StatDataset;
  }
  const read: (response: unknown) => StatCollection;
  export = read;
}
