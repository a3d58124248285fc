/** Made by `testSuite` of scripts/host/mocha-bundle.mjs: runs the `*.test.ts` files beside the importer. */
declare module "test-suite:." {
  export function load(): void;
}
