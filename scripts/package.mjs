/** `npm run package`: builds `out/lectern.vsix`, and makes sure that nothing is in it but what runs. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, main } from "./host/failure.mjs";
import { capture } from "./host/run.mjs";
import { build, installDependencies, root } from "./setup.mjs";

const budget = 500 * 1024;

/** What may be in the package, and what must be. A file of another kind is a decision, not an accident. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package|package\.nls(\.[\w-]+)?)\.json$/,
  /^extension\/(readme\.md|changelog\.md|LICENSE\.txt)$/i,
  /^extension\/docs\/checks\.md$/,
  /^extension\/dist\/[\w-]+\.(js|css)$/,
  /^extension\/syntaxes\/[\w-]+\.json$/,
  /^extension\/media\/[\w-]+\.(css|svg|png)$/,
  /^extension\/quizzes\/(index\.json|[\w-]+\/[\w./-]+\.(md|png|jpg|svg|webp))$/,
];

await main(async () => {
  await installDependencies();
  await build("--production");
  const file = join(root, "out", "lectern.vsix");
  mkdirSync(join(root, "out"), { recursive: true });
  const vsce = join(root, "node_modules", "@vscode", "vsce", "vsce");
  const args = [vsce, "package", "--no-dependencies", "--out", file, ...remote()];
  const { code, output } = await capture(process.execPath, args, { cwd: root });
  if (code !== 0) {
    throw new Failure(`vsce could not make the package:\n${output}`);
  }

  const bytes = readFileSync(file);
  const files = entries(bytes);
  const { main: inNode, browser, icon } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  // All that the build makes runs, but the command line.
  const built = readdirSync(join(root, "dist")).filter(
    (name) => /\.(js|css)$/.test(name) && name !== "cli.js",
  );
  const needed = [inNode, browser, icon, ...built.map((name) => `dist/${name}`)].map((path) =>
    join("extension", path).replaceAll("\\", "/"),
  );
  complain("is in the package and runs nowhere", files.map(({ name }) => name).filter(isForeign));
  complain(
    "is missing from the package",
    needed.filter((name) => !files.some((entry) => entry.name === name)),
  );
  for (const { name, size } of files.toSorted((a, b) => b.size - a.size)) {
    console.log(`${kilobytes(size)}  ${name}`);
  }
  console.log(`${kilobytes(bytes.length)}  out/lectern.vsix, of ${kilobytes(budget).trim()} allowed`);
  if (bytes.length > budget) {
    throw new Failure("The package is larger than its budget.");
  }
});

/** vsce turns the relative links of README.md into addresses of the repository; without one they stay as they are. */
function remote() {
  const { repository } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return repository === undefined ? ["--allow-missing-repository", "--no-rewrite-relative-links"] : [];
}

function isForeign(name) {
  return !allowed.some((pattern) => pattern.test(name));
}

function complain(what, names) {
  if (names.length > 0) {
    throw new Failure(names.map((name) => `${name} ${what}.`).join("\n"));
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
}

/** The central directory of a zip file: names, and sizes as compressed (PKWARE APPNOTE 4.3.12). */
function entries(zip) {
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const found = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const length = zip.readUInt16LE(at + 28);
    found.push({ name: zip.toString("utf8", at + 46, at + 46 + length), size: zip.readUInt32LE(at + 20) });
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}
