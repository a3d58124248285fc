/** A proxy in front of VS Code's server, on this machine only: WebSockets included, one origin for everything. */
import { createServer, request } from "node:http";
import { connect } from "node:net";

/**
 * @param {number} behind the server's port.
 * @param {object} options
 * @param {number} [options.port] a free one where none is given.
 * @param {(incoming, response) => boolean} [options.answer] answers itself what it wants to; says whether it did.
 * @param {(html: string, authority: string) => string} [options.page] changes the workbench's page.
 * @returns {Promise<{ url: string, port: number, authority: string, stop(): Promise<void> }>} rejected with the system's
 *   error, `EADDRINUSE` for one, where the port cannot be had.
 */
export async function startProxy(behind, { port = 0, answer = () => false, page }) {
  const sockets = new Set();
  let authority = "";
  const proxy = createServer((incoming, response) => {
    if (!isMeant(incoming, authority)) {
      response.writeHead(403).end();
    } else if (!answer(incoming, response)) {
      forward(behind, incoming, response, isPage(incoming) && page && ((html) => page(html, authority)));
    }
  });
  proxy.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  proxy.on("upgrade", (incoming, socket, head) => {
    if (isMeant(incoming, authority)) {
      upgrade(behind, incoming, socket, head);
    } else {
      socket.destroy();
    }
  });
  await new Promise((resolve, reject) => {
    proxy.once("error", reject);
    proxy.listen(port, "127.0.0.1", resolve);
  });

  authority = `127.0.0.1:${proxy.address().port}`;
  const stop = () =>
    new Promise((resolve) => {
      proxy.close(() => resolve());
      for (const socket of sockets) {
        socket.destroy();
      }
    });
  return { url: `http://${authority}/`, port: proxy.address().port, authority, stop };
}

/** A page from elsewhere must not reach VS Code, neither by a WebSocket nor under a name that it has pointed to us. */
function isMeant({ headers }, authority) {
  const { host, origin } = headers;
  const ours = host === authority || host === authority.replace("127.0.0.1", "localhost");
  return ours && (origin === undefined || headers.upgrade === undefined || origin === `http://${host}`);
}

const isPage = ({ url }) => /^\/(\?|$)/.test(url);

function forward(port, incoming, response, change) {
  const headers = { ...incoming.headers };
  if (change) {
    delete headers["accept-encoding"];
  }
  const { method, url: path } = incoming;
  const outgoing = request({ host: "127.0.0.1", port, method, path, headers }, async (answer) => {
    if (!change || answer.statusCode !== 200) {
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
