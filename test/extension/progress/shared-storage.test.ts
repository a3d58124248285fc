import assert from "node:assert/strict";
import { URI } from "vscode-uri";
import { sharedStorage } from "../../../src/extension/progress/shared-storage.ts";

const shared = (path: string) => sharedStorage(URI.file(path)).path;
const first = "/user/workspaceStorage/0cc175b9c0f1b6a831c399e269772661/lectern.lectern";

describe("The storage of a workspace", () => {
  it("is the first window's, for every window on it", () => {
    assert.equal(shared(first), first);
    for (const n of [1, 2, 9]) {
      assert.equal(shared(first.replace("/lectern.", `-${n}/lectern.`)), first);
    }
    // On the web the name of a workspace may be a negative number.
    assert.equal(
      shared("/user/workspaceStorage/-4acf5fdd-1/lectern.lectern"),
      "/user/workspaceStorage/-4acf5fdd/lectern.lectern",
    );
  });

  it("is no other workspace's, and as it is where it is named otherwise", () => {
    for (const path of ["/user-1/globalStorage/lectern.lectern", "/w/my-1/lectern.lectern", "/w/abc-10/x"]) {
      assert.equal(shared(path), path);
    }
  });
});
