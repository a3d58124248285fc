/** Of `dist/client.js`: its modules are run when they are asked for, and not when the file is read. */
export const loadClient = () => import("./client-node.ts");
