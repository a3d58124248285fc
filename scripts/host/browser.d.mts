import type { Browser } from "playwright-core";

export function ensureChromium(say?: (line: string) => void): Promise<string>;
export function launchChromium(say?: (line: string) => void): Promise<Browser>;
