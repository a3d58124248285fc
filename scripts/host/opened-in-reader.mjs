/** How a file comes to open in the reader from the start, which the reader itself never demands of any file. */
import { basename, join, relative, sep } from "node:path";

/**
 * VS Code's settings that make the reader the usual editor of a file; nothing without one. There is no other way that
 * works from outside VS Code.
 *
 * @param {{ folder: string, file?: string }} place
 */
export function openedInReader({ folder, file }) {
  if (file === undefined) {
    return {};
  }
  // The end of the path, with what a pattern would take for its own put between brackets.
  const path = join(basename(folder), relative(folder, file)).split(sep).join("/");
  return {
    "workbench.editorAssociations": { [`**/${path.replaceAll(/[[\]{}*?]/g, "[$&]")}`]: "lectern.reader" },
  };
}
