export declare function officeScript(choice?: string): {
  readonly src: string;
  readonly origin: string | undefined;
};
export declare function officeCopies(
  choice?: string,
): readonly { readonly from: string; readonly to: string }[];
