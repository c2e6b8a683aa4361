export declare const DEVELOPMENT: string;
export declare function moveManifest(manifest: string, site?: string): string;
export declare function versionManifest(manifest: string, version: string): string;
