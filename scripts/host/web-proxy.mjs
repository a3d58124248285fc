/**
 * The proxy that makes an extension run in the web worker extension host, as on vscode.dev: the page is told of an
 * extension under development at `/devext`, which is served from the disk.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { startProxy } from "./proxy.mjs";

const types = {
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
};

/**
 * @param {{ port: number }} server the one behind.
 * @param {{ extension: string, tests?: string, port?: number }} what the extension's folder, and a test bundle inside it.
 * @returns what `startProxy` gives.
 */
export function startWebProxy(server, { extension, tests, port }) {
  const under = "/devext/";
  return startProxy(server.port, {
    port,
    answer: ({ url, headers }, response) => {
      const { pathname } = new URL(url, `http://${headers.host}`);
      if (!pathname.startsWith(under)) {
        return false;
      }
      void serve(extension, decodeURIComponent(pathname.slice(under.length)), response);
      return true;
    },
    page: (html, authority) => withExtension(html, authority, tests),
  });
}

async function serve(root, path, response) {
  // Joined to "/" first, so that no ".." leads out of the folder.
  const file = join(root, normalize(join("/", path)));
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-store",
    // Webviews ask from an origin of their own.
    "access-control-allow-origin": "*",
  });
  createReadStream(file).pipe(response);
}

/** Adds the extension to the configuration that the page carries in an attribute of a `meta` element. */
function withExtension(html, authority, tests) {
  const at = (path) => ({ scheme: "http", authority, path });
  return html.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_, start, value) => {
      const configuration = JSON.parse(value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [at("/devext")],
        ...(tests === undefined ? {} : { extensionTestsPath: at(`/devext/${tests}`) }),
      };
      const changed = JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      return `${start}${changed}"`;
    },
  );
}
