import * as vscode from "vscode";
import type { LogFile, LogFolder } from "./folder.ts";

/** A folder of any file system that VS Code has, also on the web. */
export class FileFolder implements LogFolder {
  constructor(readonly uri: vscode.Uri) {}

  async list(): Promise<LogFile[]> {
    const found = await orMissing(vscode.workspace.fs.readDirectory(this.uri));
    const files = (found ?? []).filter(([, type]) => type === vscode.FileType.File);
    return await Promise.all(
      files.map(async ([name]) => {
        const stat = await orMissing(vscode.workspace.fs.stat(this.#file(name)));
        return { name, size: stat?.size ?? 0, changedAt: stat?.mtime ?? 0 };
      }),
    );
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return await orMissing(vscode.workspace.fs.readFile(this.#file(name)));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    // Makes the folder, too.
    await vscode.workspace.fs.writeFile(this.#file(name), bytes);
  }

  async rename(from: string, to: string, over?: "over"): Promise<void> {
    const overwrite = over !== undefined;
    await vscode.workspace.fs.rename(this.#file(from), this.#file(to), { overwrite });
  }

  async remove(name: string): Promise<void> {
    await orMissing(vscode.workspace.fs.delete(this.#file(name)));
  }

  #file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, name);
  }
}

async function orMissing<T>(asked: Thenable<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") {
      return undefined;
    }
    throw error;
  }
}
