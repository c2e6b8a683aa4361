/** The notices of the packages in these folders. */
export function noticesOf(folders: Iterable<string>): string;
