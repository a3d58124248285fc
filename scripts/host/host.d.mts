export interface HostOptions {
  web?: boolean;
  extension: string;
  tests?: string;
  port?: number;
  dataDir?: string;
  settings?: Record<string, unknown>;
  say?: (line: string) => void;
}

export interface Host {
  readonly url: string;
  readonly port: number;
  readonly authority: string;
  readonly dataDir: string;
  /** Of the server's process. */
  readonly pid: number;
  readonly ended: Promise<void>;
  address(folder: string | undefined, file?: string): string;
  writeSettings(extra: Record<string, unknown>): void;
  stop(): Promise<void>;
}

export function startHost(options: HostOptions): Promise<Host>;
