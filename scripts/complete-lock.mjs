/**
 * Completes package-lock.json. Run it after `npm install` where the registry is a mirror that lacks some platforms'
 * packages: npm then leaves those optional packages out of the lock file, and `npm ci` refuses such a lock everywhere.
 * The entries that are added have no checksum, which a registry that has the packages supplies.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setup.mjs";

const file = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = [];

for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    if (path !== "" && !Object.hasOwn(lock.packages, key)) {
      lock.packages[key] = { version, ...platformOf(name), ...(dev && { dev }), optional: true };
      added.push(name);
    }
  }
}

/** Such packages say in their name where they run: `@oxlint/binding-linux-arm64-musl`. */
function platformOf(name) {
  const [os, cpu, libc] = name.replace(/^.*\/(binding-)?/, "").split("-");
  const libcs = { gnu: "glibc", musl: "musl", gnueabihf: "glibc", musleabihf: "musl" };
  return {
    cpu: [cpu],
    ...(os === "linux" && libcs[libc] && { libc: [libcs[libc]] }),
    os: [os],
  };
}

if (added.length > 0) {
  const [[first, project], ...rest] = Object.entries(lock.packages);
  rest.sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries([[first, project], ...rest]);
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
}
console.log(added.length > 0 ? `Added ${added.join(", ")}.` : "Nothing is missing.");
