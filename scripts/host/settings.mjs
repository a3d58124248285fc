/** Settings of the host: what would get in the way of a reader, a test or a picture is off. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const quiet = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.autofetch": false,
  "git.enabled": false,
  "git.openRepositoryInParentFolders": "never",
  "github.gitAuthentication": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "window.autoDetectColorScheme": false,
  "window.autoDetectHighContrast": false,
  "window.commandCenter": false,
  "window.menuBarVisibility": "compact",
  "workbench.enableExperiments": false,
  "workbench.layoutControl.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

/** Writes the settings of a host; a running one takes them over at once. */
export function writeSettings(dataDir, extra = {}) {
  const folder = join(dataDir, "data", "Machine");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.json"), JSON.stringify({ ...quiet, ...extra }, undefined, 2));
}
