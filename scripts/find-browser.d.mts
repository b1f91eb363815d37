/** Flags under which every machine draws the same picture: software GL, sRGB. */
export declare const LAUNCH_ARGS: string[];
/** The path of a Chromium to test with. Rejects with a sentence when there is none to be had. */
export declare function findBrowser(): Promise<string>;
