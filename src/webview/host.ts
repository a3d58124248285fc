/** The line to the host: VS Code's API is taken once and kept out of the globals. */
import { connect, type Calls, type Contract, type Handlers, type Port } from "../protocol/rpc.ts";
import { hostContract, pageContract } from "../protocol/reader.ts";

interface VsCode {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCode;

export type Host = Calls<typeof hostContract>;

export interface Line<H = Host> {
  host: H;
  /** What was kept with `keep` before the page was last left; undefined at first. */
  kept(): unknown;
  keep(state: unknown): void;
}

export const openLine = (handlers: Handlers<typeof pageContract>): Line =>
  lineTo(hostContract, pageContract, handlers);

/** For a page that has a contract of its own. */
export function lineTo<Theirs extends Contract, Mine extends Contract>(
  theirs: Theirs,
  mine: Mine,
  handlers: Handlers<Mine>,
): Line<Calls<Theirs>> {
  const vscode = acquireVsCodeApi();
  const port: Port = {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own takes none
    post: (message) => vscode.postMessage(message),
    listen(listener) {
      const heard = ({ data }: MessageEvent) => listener(data);
      addEventListener("message", heard);
      return () => removeEventListener("message", heard);
    },
  };
  return {
    host: connect(port, mine, handlers, theirs).call,
    kept: () => vscode.getState(),
    keep: (state) => vscode.setState(state),
  };
}
