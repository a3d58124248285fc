/** The host with an extension in it: the server, where asked for the proxy of the web worker host, and addresses. */
import { relative, sep } from "node:path";
import { remoteUri, workbenchUrl } from "./address.mjs";
import { startServer } from "./server.mjs";
import { startWebProxy } from "./web-proxy.mjs";

/**
 * @param {object} options those of `startServer`, and
 * @param {boolean} [options.web] runs the extension in the web worker extension host instead of Node's.
 * @param {string} options.extension absolute path of the extension's folder.
 * @param {string} [options.tests] absolute path of a bundle, inside that folder, that exports `run`.
 */
export async function startHost({ web = false, extension, tests, port, ...options }) {
  if (!web) {
    const server = await startServer(
      tests === undefined ? { ...options, port, extension } : { ...options, port, forTests: true },
    );
    return {
      ...server,
      address: (folder, file) => workbenchUrl(server.url, place(folder), payload(server, file)),
    };
  }
  // The port that the browser sees is the one to choose.
  const server = await startServer(options);
  const bundle = tests && relative(extension, tests).split(sep).join("/");
  const proxy = await startWebProxy(server, { extension, tests: bundle, port });
  return {
    ...server,
    url: proxy.url,
    port: proxy.port,
    authority: proxy.authority,
    address: (folder, file) => workbenchUrl(proxy.url, place(folder), openFile(proxy, file)),
    stop: async () => {
      await proxy.stop();
      await server.stop();
    },
  };

  function payload({ authority }, file) {
    const development = [
      ["extensionDevelopmentPath", remoteUri(authority, extension)],
      ["extensionTestsPath", remoteUri(authority, tests ?? "")],
    ];
    return [...(tests === undefined ? [] : development), ...openFile({ authority }, file)];
  }
}

function place(folder) {
  return folder?.endsWith(".code-workspace") ? { workspace: folder } : { folder };
}

function openFile({ authority }, file) {
  return file === undefined ? [] : [["openFile", remoteUri(authority, file)]];
}
