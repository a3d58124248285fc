/** VS Code for a user's browser, on data that is kept from run to run. */
import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { remoteUri, workbenchUrl } from "./address.mjs";
import { cacheFolder } from "./cache.mjs";
import { Failure } from "./failure.mjs";
import { startFront, tokenFile } from "./front.mjs";
import { openedInReader } from "./opened-in-reader.mjs";
import { startServer } from "./server.mjs";

/** Left to the user, whose display is not one that a test or picture depends on. */
const users = { "window.autoDetectColorScheme": undefined, "window.autoDetectHighContrast": undefined };

/**
 * Starts it, prints the address to open, and runs until it is stopped.
 *
 * @param {string} extension the folder of the extension, which is the clone.
 * @param {{ folder: string, file?: string }} place
 * @param {number} [port]
 */
export async function serveInBrowser(extension, place, port) {
  const key = createHash("sha256").update(extension).digest();
  const dataDir = join(cacheFolder(), "data", `${basename(extension)}-${key.toString("hex").slice(0, 8)}`);
  const settings = { ...users, ...openedInReader(place) };
  const server = await startServer({ extension, dataDir, tokenFile: tokenFile(), settings });
  const address = (url) => workbenchUrl(url, { folder: place.folder }, openFile(url, place));

  // The browser keeps what VS Code remembers by port, so a clone has the same one every time.
  const usual = 43_000 + (key.readUInt16BE() % 2000);
  const front = await frontAt(server, address, port, usual);
  console.log(
    `\nLectern is ready. Open this address in your browser; Ctrl+C here stops it.\n\n  ${front.url}\n`,
  );
  await server.ended;
  throw new Failure("VS Code's server has ended.");
}

function openFile(url, { file }) {
  return file === undefined ? [] : [["openFile", remoteUri(new URL(url).host, file)]];
}

async function frontAt(server, address, asked, usual) {
  for (let port = asked ?? usual; ; port++) {
    try {
      const front = await startFront(server, port, address);
      if (asked === undefined && port !== usual) {
        console.log(
          `Port ${usual} is taken, so this is ${port}: the browser keeps progress by port, and will not show that of ${usual}.`,
        );
      }
      return front;
    } catch (error) {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      if (!taken || asked !== undefined || port > usual + 20) {
        await server.stop();
      }
      if (!taken) {
        throw error;
      }
      if (asked !== undefined) {
        const why = error.code === "EACCES" ? "is not open to you" : "is in use by another program";
        throw new Failure(`Port ${asked} ${why}. Choose another with --port, or leave --port out.`, 2);
      }
      if (port > usual + 20) {
        throw new Failure(`No port from ${usual} to ${port} is free. Choose one with --port.`);
      }
    }
  }
}
