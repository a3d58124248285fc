/** The parts of the bundle that activation does not need. Running all of one at once would hold the host up. */

export async function loadApp() {
  await import("./library.ts");
  await nextTurn();
  await import("./quiz/desk.ts");
  await nextTurn();
  return await import("./app.ts");
}

export async function loadNodeClient() {
  await import("vscode-languageserver-protocol/node");
  await nextTurn();
  return await import("./client-node.ts");
}

export async function loadWebClient() {
  await import("vscode-languageserver-protocol/browser");
  await nextTurn();
  return await import("./client-browser.ts");
}

/** In the Node host a timer or an immediate alone may come before the host has looked for messages. */
export const nextTurn = () =>
  new Promise<void>((resolve) =>
    setTimeout(() => (typeof setImmediate === "function" ? setImmediate(resolve) : resolve()), 0),
  );
