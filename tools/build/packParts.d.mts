import type { WebpackPluginInstance } from 'webpack';

export declare const IMPORT_PART: string;
export declare function packParts(file: string): WebpackPluginInstance;
