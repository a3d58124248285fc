import { execFileSync } from "node:child_process";

/** Ends the Node extension hosts of a VS Code server at once. */
export function killExtensionHosts(server: number): void {
  const all = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const hosts = all
    .filter((line) => line.includes("--type=extensionHost"))
    .map((line) => line.trim().split(/\s+/, 2).map(Number))
    .filter(([, parent]) => parent === server);
  if (hosts.length === 0) {
    throw new Error("No extension host runs.");
  }
  for (const [host = 0] of hosts) {
    process.kill(host, "SIGKILL");
  }
}
