export type Theme = "light" | "dark" | "hc-light" | "hc-dark";

/** VS Code's own themes: the name in the settings, the class that the window has then, and the kind that its webviews name. */
export const themes: Record<Theme, { name: string; className: string; kind: string }> = {
  light: { name: "Default Light Modern", className: "vs", kind: "vscode-light" },
  dark: { name: "Default Dark Modern", className: "vs-dark", kind: "vscode-dark" },
  "hc-light": {
    name: "Default High Contrast Light",
    className: "hc-light",
    kind: "vscode-high-contrast-light",
  },
  "hc-dark": { name: "Default High Contrast", className: "hc-black", kind: "vscode-high-contrast" },
};
