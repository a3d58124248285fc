/** Where the log's files lie: a folder, or a part of what VS Code remembers. None of these need be whole when they fail. */
export interface LogFolder {
  /** Empty where there is no such folder. Of a file that goes meanwhile, no more than its name need be right. */
  list(): Promise<LogFile[]>;
  /** Undefined when it is not there (any more). */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Fails when `from` is not there, or `to` is there and `over` is not given. */
  rename(from: string, to: string, over?: "over"): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface LogFile {
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since the epoch. */
  changedAt: number;
}

/** Of `vscode.Memento`, what is needed. */
export interface Memory {
  get(key: string): unknown;
  keys(): readonly string[];
  update(key: string, value: unknown): Thenable<void>;
}
