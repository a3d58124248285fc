export type Theme = "light" | "dark" | "hc-light" | "hc-dark";

/** VS Code's own themes: the name in the settings, and the class that the window has then. */
export const themes: Record<Theme, { name: string; className: string }> = {
  light: { name: "Default Light Modern", className: "vs" },
  dark: { name: "Default Dark Modern", className: "vs-dark" },
  "hc-light": { name: "Default High Contrast Light", className: "hc-light" },
  "hc-dark": { name: "Default High Contrast", className: "hc-black" },
};
