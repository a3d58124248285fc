/** One window for several files of tests, because a start of VS Code is the dearest part of each. */
import { addFiles, shippedLessons } from "./lessons.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let opened: Promise<Workbench> | undefined;

/**
 * The window on a copy of the shipped lessons and on what the tests before have added, with this file open and no other.
 *
 * @param files path → text, in a folder that no other test uses; they are lessons of their own.
 */
export async function sharedWorkbench(
  file: string,
  { files = {}, viewport = { width: 1280, height: 800 } }: Partial<SharedOptions> = {},
): Promise<Workbench> {
  opened ??= openWorkbench({ folder: shippedLessons(), settings: { "files.autoSave": "off" } });
  const workbench = await opened;
  await workbench.page.setViewportSize(viewport);
  await workbench.command("File: Save All Files");
  await workbench.command("View: Close All Editors");
  addFiles(workbench.folder, files);
  await workbench.openFile(file);
  return workbench;
}

interface SharedOptions {
  files: Record<string, string>;
  viewport: { width: number; height: number };
}

// Outside every `describe`, so after the last test of the run.
after(async () => (await opened)?.close());
