export declare function officeScript(choice?: string): {
  readonly src: string;
  readonly origin: string | undefined;
};
export declare function officeCopies(
  choice?: string,
): readonly { readonly from: string; readonly to: string }[];

/** Why pages with that office.js cannot be submitted to the store; undefined where they can. */
export function barToStore(choice?: string): string | undefined;
