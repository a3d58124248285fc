/**
 * Stands in front of the server so that the extension runs in the web worker extension host, as on vscode.dev: the page is
 * told of an extension under development at `/devext`, which is served from the disk. All else passes through; the
 * page, the extension and the server share one origin because the workbench connects to no other.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { extname, join, normalize } from "node:path";

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
 * @returns {Promise<{ url: string, port: number, authority: string, stop(): Promise<void> }>}
 */
export async function startWebProxy(server, { extension, tests, port = 0 }) {
  let authority = "";
  const sockets = new Set();
  const proxy = createServer((incoming, response) => {
    const { pathname } = new URL(incoming.url, "http://localhost");
    if (pathname.startsWith("/devext/")) {
      void serve(extension, decodeURIComponent(pathname.slice("/devext/".length)), response);
    } else if (pathname === "/") {
      forward(server.port, incoming, response, (page) => withExtension(page, authority, tests));
    } else {
      forward(server.port, incoming, response);
    }
  });
  proxy.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  proxy.on("upgrade", (incoming, socket, head) => upgrade(server.port, incoming, socket, head));

  await new Promise((resolve, reject) => {
    proxy.once("error", reject);
    proxy.listen(port, "127.0.0.1", resolve);
  });
  authority = `127.0.0.1:${proxy.address().port}`;
  return {
    url: `http://${authority}/`,
    port: proxy.address().port,
    authority,
    stop: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const socket of sockets) {
          socket.destroy();
        }
      }),
  };
}

async function serve(root, path, response) {
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
function withExtension(page, authority, tests) {
  const at = (path) => ({ scheme: "http", authority, path });
  return page.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_, start, value) => {
      const configuration = JSON.parse(value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [at("/devext")],
        ...(tests === undefined ? {} : { extensionTestsPath: at(`/devext/${tests}`) }),
      };
      return `${start}${JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
    },
  );
}

function forward(port, incoming, response, change) {
  const headers = { ...incoming.headers };
  if (change) {
    delete headers["accept-encoding"];
  }
  const { method, url: path } = incoming;
  const outgoing = request({ host: "127.0.0.1", port, method, path, headers }, async (answer) => {
    if (!change) {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
      return;
    }
    const chunks = [];
    for await (const chunk of answer) {
      chunks.push(chunk);
    }
    const body = Buffer.from(change(Buffer.concat(chunks).toString("utf8")));
    const { "content-length": _, "transfer-encoding": __, ...rest } = answer.headers;
    response.writeHead(answer.statusCode, { ...rest, "content-length": body.length }).end(body);
  });
  outgoing.on("error", () => response.destroy());
  incoming.pipe(outgoing);
}

function upgrade(port, incoming, socket, head) {
  const behind = connect(port, "127.0.0.1", () => {
    const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
    for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
      lines.push(`${incoming.rawHeaders[index]}: ${incoming.rawHeaders[index + 1]}`);
    }
    behind.write(`${lines.join("\r\n")}\r\n\r\n`);
    behind.write(head);
    socket.pipe(behind).pipe(socket);
  });
  const close = () => {
    socket.destroy();
    behind.destroy();
  };
  socket.on("error", close).on("close", close);
  behind.on("error", close).on("close", close);
}
