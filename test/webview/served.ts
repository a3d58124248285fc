/**
 * A page of ours in a real browser, served as VS Code serves it: same empty HTML, same policy, same default styles below
 * the page's own, the theme's real colours; with a host that lives in the test.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as esbuild from "esbuild";
import type { Page } from "playwright-core";
import type { Port } from "../../src/protocol/rpc.ts";
import { axe, axeInThemes, type Violation } from "../support/axe.ts";
import { forget, remember } from "../support/browser.ts";
import { leaveTab, type Tab, takeTab } from "./tab.ts";
import { defaultStyles, stub } from "./vscode.ts";
import themes from "./themes.json" with { type: "json" };

export type Theme = keyof typeof themes;
export const allThemes = Object.keys(themes) as Theme[];

const bodyClasses: Record<Theme, string> = {
  light: "vscode-light",
  dark: "vscode-dark",
  "high-contrast": "vscode-high-contrast",
  "high-contrast-light": "vscode-high-contrast vscode-high-contrast-light",
  "light-modern": "vscode-light",
  "dark-modern": "vscode-dark",
};

export interface ServedOptions {
  theme?: Theme;
  width?: number;
  height?: number;
  /** Attributes of the body, as the host writes them. */
  words?: Record<string, string>;
  motion?: boolean;
}

/** The sources of the script and the stylesheet, and who answers. */
export interface Served {
  script: string;
  style: string;
  serve(port: Port): void;
}

export interface OpenPage {
  page: Page;
  /** The same page anew, as after a reload of the window: what was kept is there. */
  reload(): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  axe(): Promise<Violation[]>;
  /** In all themes, if none are named. */
  axeInThemes(themes?: readonly Theme[]): Promise<Violation[]>;
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

const bundles = new Map<string, Promise<string>>();

/** A page's script or stylesheet, from its entry. */
export function bundleOf(entry: string): Promise<string> {
  const made =
    bundles.get(entry) ??
    esbuild
      .build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: "iife",
        platform: "browser",
        target: "es2023",
        logLevel: "warning",
      })
      .then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  bundles.set(entry, made);
  return made;
}

export async function openServed(served: Served, options: ServedOptions = {}): Promise<OpenPage> {
  const server = await listen(served, options);
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  const tab = await takeTab();
  const { page } = tab;
  await page.setViewportSize({ width: options.width ?? 1300, height: options.height ?? 900 });
  await page.emulateMedia({ reducedMotion: options.motion ? "no-preference" : "reduce" });
  connectHost(tab, served);
  const ready = () => page.locator("body[data-ready], .empty h1").first().waitFor();
  const setTheme = (theme: Theme) =>
    page.evaluate(
      ({ classes, href }) => {
        document.body.className = `${document.body.className.replace(/vscode-[\w-]+/g, "")} ${classes}`;
        const link = document.querySelector<HTMLLinkElement>("#theme");
        return new Promise<void>((resolve) => {
          if (!link || link.getAttribute("href") === href) {
            resolve();
            return;
          }
          link.addEventListener("load", () => resolve(), { once: true });
          link.href = href;
        });
      },
      { classes: bodyClasses[theme], href: `/theme-${theme}.css` },
    );
  const opened: OpenPage = {
    page,
    reload: async () => {
      await page.reload();
      await ready();
    },
    setTheme,
    axe: () => axe(page.mainFrame()),
    axeInThemes: (some = allThemes) => axeInThemes(page.mainFrame(), some, setTheme),
    async screenshot(name) {
      const path = `out/pictures/${name}.png`;
      await page.screenshot({ path });
      return path;
    },
    async close() {
      forget(opened);
      const errors = await leaveTab(tab, `${address}empty`);
      server.close();
      server.closeAllConnections();
      if (errors.length > 0) {
        throw new Error(`The page complained: ${errors.join("\n")}`);
      }
    },
  };
  remember(opened);
  await page.goto(address);
  await ready();
  return opened;
}

/** The page's messages go to the host in this process, its answers come as the page's messages. */
function connectHost(tab: Tab, host: Pick<Served, "serve">): void {
  let toHost: (message: unknown) => void = () => undefined;
  const listener = (message: string) => toHost(message);
  tab.listener = listener;
  host.serve({
    post: (message) => {
      if (tab.listener === listener) {
        tab.page.evaluate((text) => postMessage(text, "*"), message).catch(() => undefined);
      }
    },
    listen: (hear) => {
      toHost = hear;
      return () => undefined;
    },
  });
}

function listen({ script, style }: Served, { theme = "light", words }: ServedOptions): Promise<Server> {
  const content: Record<string, [type: string, text: string]> = {
    "/": ["text/html; charset=utf-8", html(theme, words)],
    "/page.js": ["text/javascript; charset=utf-8", script],
    "/page.css": ["text/css; charset=utf-8", style],
    "/vscode.css": ["text/css", defaultStyles],
    "/empty": ["text/html; charset=utf-8", '<link rel="icon" href="data:,">'],
    "/picture.svg": [
      "image/svg+xml",
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><rect width="600" height="300" fill="#888"/></svg>',
    ],
    ...Object.fromEntries(allThemes.map((name) => [`/theme-${name}.css`, ["text/css", themeStyles(name)]])),
  };
  const server = createServer(({ url = "" }, response) => {
    const [type, text] = content[url] ?? ["text/plain", ""];
    response.writeHead(content[url] ? 200 : 404, { "content-type": type });
    response.end(text);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

const themeStyles = (theme: Theme) =>
  `html { ${Object.entries(themes[theme])
    .map(([name, value]) => `${name}: ${value};`)
    .join(" ")} }`;

const html = (theme: Theme, words: ServedOptions["words"]) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="stylesheet" href="/vscode.css">
<link id="theme" rel="stylesheet" href="/theme-${theme}.css">
<script nonce="n">${stub}</script>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' https: data:; style-src 'self'; font-src 'self'; script-src 'nonce-n'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lectern</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script nonce="n" src="/page.js" defer></script>
</head>
<body class="${bodyClasses[theme]}"${words ? ` data-words="${JSON.stringify(words).replaceAll('"', "&quot;")}"` : ""}></body>
</html>`;
