/**
 * Loaded into the server (`node --require`): ends it when the process that started it is gone, however that ended. Its
 * standard input is a pipe from that process, so the end of the pipe is the sign. The server's own children load this
 * file too, and are none of its business: the server ends them.
 */
if (process.argv[1]?.endsWith("server-main.js")) {
  process.stdin.on("end", () => process.exit(0)).resume();
}
