import * as vscode from "vscode";
import type { Dashboard } from "./dashboard.ts";

export const dashboardViewType = "lectern.dashboard";

/** The page comes back after a restart. */
export const registerDashboard = (dashboard: () => Promise<Dashboard>): vscode.Disposable =>
  vscode.window.registerWebviewPanelSerializer(dashboardViewType, {
    deserializeWebviewPanel: async (panel) => (await dashboard()).adopt(panel),
  });
