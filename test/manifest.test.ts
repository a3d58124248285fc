import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { problemCodes, severity } from "../src/core/problem.ts";
import manifest from "../package.json" with { type: "json" };
import nls from "../package.nls.json" with { type: "json" };

const code = readdirSync("src/extension", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join("src/extension", file), "utf8"))
  .join("\n");
const levels = ["error", "warning", "information", "hint", "off"];
const raw = JSON.stringify(manifest);
const [general, review, checks, writing] = manifest.contributes.configuration;
const commands = manifest.contributes.commands.map(({ command }) => command);

describe("The manifest", () => {
  it("declares exactly the commands that the code registers", () => {
    const union = /export type CommandId =([^;]+);/.exec(code)?.[1] ?? "";
    const registered = [...union.matchAll(/"(\w+)"/g)].map(([, id]) => `lectern.${id}`);
    assert.deepEqual([...registered].sort(), [...commands].sort());
  });

  it("has every text in package.nls.json, and none there in vain", () => {
    const used = new Set([...raw.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ""));
    assert.deepEqual([...used].sort(), Object.keys(nls).sort());
  });

  it("puts only declared commands, and VS Code’s own, into menus, views and welcomes", () => {
    const named = [...raw.matchAll(/"command":"([^"]+)"/g)].map(([, id]) => id ?? "");
    const linked = [...JSON.stringify(nls).matchAll(/command:([\w.]+)/g)].map(([, id]) => id ?? "");
    assert.deepEqual(
      [...named, ...linked].filter((id) => !commands.includes(id) && !id.startsWith("workbench.")),
      [],
    );
  });

  it("declares every setting that the code reads", () => {
    const declared = Object.keys({ ...general?.properties, ...review?.properties });
    const reader = [...code.matchAll(/config\.get\("(\w+)"/g)].map(([, name]) => `lectern.reader.${name}`);
    const due = [...code.matchAll(/review\.get(?:<\w+>)?\("(\w+)"/g)].map(
      ([, name]) => `lectern.review.${name}`,
    );
    const own = /getConfiguration\("(lectern\.\w+)"(?:, [\w.]+)?\)\s*\.get(?:<\w+>)?\("(\w+)"/g;
    const editor = [...code.matchAll(own)].map(([, section, name]) => `${section}.${name}`);
    assert.deepEqual([...new Set([...reader, ...due, ...editor])].sort(), declared.sort());
  });

  it("does not let a folder that is not trusted choose where progress goes", () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.ok(restrictedConfigurations.includes("lectern.progress.location"));
  });

  it("declares what the language server asks for besides checks", () => {
    const server = readFileSync("src/server/settings.ts", "utf8");
    const asked = [...server.matchAll(/^ {2}(\w+): v\.fallback\(v\.object\(\{ enabled/gm)];
    assert.deepEqual(
      Object.keys(writing?.properties ?? {}),
      asked.map(([, name]) => `lectern.${name}.enabled`),
    );
  });

  it("has a setting for every check with the severity it has, and a heading on the page that explains them", () => {
    const settings = Object.entries(checks?.properties ?? {}).filter(([name]) => name.includes(".check."));
    assert.deepEqual(
      settings.map(([name, setting]) => [name, setting.default, "enum" in setting && setting.enum]),
      problemCodes.map((check) => [`lectern.check.${check}`, severity(check), levels]),
    );
    const headings = [...readFileSync("docs/checks.md", "utf8").matchAll(/^### (\S+)$/gm)];
    assert.deepEqual(
      headings.map(([, heading]) => heading),
      problemCodes,
    );
  });

  it("names the view, the custom editor and the panels as the code does", () => {
    assert.ok(code.includes(`"${manifest.contributes.customEditors[0]?.viewType}"`));
    assert.ok(code.includes(`"${manifest.contributes.views.lectern[0]?.id}"`));
    const panels = manifest.activationEvents.filter((event) => event.startsWith("onWebviewPanel:"));
    assert.equal(panels.length, 3);
    for (const panel of panels) {
      assert.ok(code.includes(`"${panel.slice("onWebviewPanel:".length)}"`), panel);
    }
  });

  it("points at files that exist", () => {
    const pictures = manifest.contributes.walkthroughs.flatMap(({ steps }) =>
      steps.map(({ media }) => media.svg),
    );
    for (const file of [
      manifest.icon,
      manifest.contributes.viewsContainers.activitybar[0]?.icon ?? "",
      ...pictures,
    ]) {
      assert.ok(existsSync(file), file);
    }
  });

  it("leaves extensionKind to VS Code, and types no newer than the engine", () => {
    assert.ok(!("extensionKind" in manifest));
    const types = manifest.devDependencies["@types/vscode"].replace(/^\D*/, "");
    assert.equal(types, manifest.engines.vscode.replace(/^\D*/, ""));
  });
});
