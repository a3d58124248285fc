/**
 * In the bundle, for `minimatch`, of which the language client needs no more: it asks whether a file is one that this extension's
 * own patterns name. `**` and a slash stand for any folders, `*` for any name.
 */
exports.Minimatch = class {
  #pattern;

  constructor(pattern) {
    const signs = { "**/": "(?:.*/)?", "*": "[^/]*" };
    const source = pattern.replace(/\*\*\/|[\\^$.*+?()[\]{}|]/g, (found) => signs[found] ?? `\\${found}`);
    this.#pattern = new RegExp(`^${source}$`);
  }

  makeRe() {
    return this.#pattern;
  }

  match(path) {
    return this.#pattern.test(path.replaceAll("\\", "/"));
  }
};
