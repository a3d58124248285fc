/**
 * What a user's browser opens: one short address that leads into the workbench, in front of a server that wants a token.
 * The server can run programs, so no other page that the user visits may talk to it; the token travels in a cookie that
 * other sites' requests do not carry.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "./cache.mjs";
import { startProxy } from "./proxy.mjs";

/**
 * The file of the token. One for all clones: a cookie belongs to a host whatever the port, so that a second clone's would
 * shut the first one out.
 */
export function tokenFile() {
  const file = join(cacheFolder(), "token");
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(24).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (error.code !== "EEXIST") {
      throw error;
    }
  }
  return file;
}

/**
 * @param {{ port: number }} server the one behind, started with {@link tokenFile}.
 * @param {number} port
 * @param {(url: string) => string} address where the bare URL leads.
 */
export function startFront(server, port, address) {
  const token = readFileSync(tokenFile(), "utf8");
  return startProxy(server.port, {
    port,
    answer: ({ url, headers }, response) => {
      const known = headers.cookie?.includes(`vscode-tkn=${token}`);
      if (url !== "/" && (known || !url.startsWith("/?"))) {
        return false;
      }
      response
        .writeHead(302, {
          location: url === "/" ? address(`http://${headers.host}/`) : "/",
          "set-cookie": `vscode-tkn=${token}; Path=/; SameSite=Lax; Max-Age=31536000`,
          "cache-control": "no-store",
        })
        .end();
      return true;
    },
  });
}
