/** Whether nothing was picked or written, whatever the kind. */
export function isBlank(response: unknown): boolean {
  if (typeof response === "string") {
    return response.trim() === "";
  }
  return typeof response === "object" && response !== null
    ? Object.values(response).every(isBlank)
    : response === undefined || response === null;
}
