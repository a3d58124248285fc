/**
 * The address that opens a folder or a `.code-workspace` file in the workbench.
 *
 * @param {string} url the server's, or a proxy's in front of it.
 * @param {{ folder?: string, workspace?: string }} place
 * @param {[string, string][]} payload what the workbench is told besides.
 */
export function workbenchUrl(url, { folder, workspace }, payload = []) {
  const address = new URL(url);
  if (workspace !== undefined) {
    address.searchParams.set("workspace", workspace);
  } else if (folder !== undefined) {
    address.searchParams.set("folder", folder);
  } else {
    address.searchParams.set("ew", "true");
  }
  address.searchParams.set("payload", JSON.stringify([["skipWelcome", "true"], ...payload]));
  return address.href;
}

/** A file of this machine as the workbench in the browser names it. */
export function remoteUri(authority, path) {
  return `vscode-remote://${authority}${path.split("/").map(encodeURIComponent).join("/")}`;
}
