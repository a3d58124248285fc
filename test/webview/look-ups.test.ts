import assert from "node:assert/strict";
import type { Card, ReaderState } from "../../src/protocol/reader.ts";
import { card } from "../../src/extension/reader/state.ts";
import { eventually } from "../support/eventually.ts";
import { FakeHost, type HostHandlers } from "./host.ts";
import { openPage, type ReaderPage } from "./harness.ts";

const files = {
  "article.md": "# Terms\n\nThe zero option is one, and so is the BSA.\n",
  "glossary.md": "## Zero option {#zero-option}\n\nNobody stays.\n\n## BSA {#bsa}\n\nA pact.\n",
};

class Host extends FakeHost {
  lookedUp: string[] = [];

  override async state(): Promise<ReaderState> {
    const state = await super.state();
    return this.lookedUp.length > 0 ? { ...state, lookedUp: this.lookedUp } : state;
  }
}

describe("Terms that are looked up", () => {
  let reader: ReaderPage;
  let host: Host;
  const open = async (prepare: (host: Host) => void = () => undefined) => {
    host = new Host(files);
    prepare(host);
    reader = await openPage({ host });
    return reader.page;
  };
  afterEach(() => reader.close());

  const called = (verb: string) =>
    host.calls.filter((each) => each.verb === verb).map(({ params }) => params);
  const term = (name: string) => reader.page.getByRole("button", { name, exact: true });
  const button = (name: string) => reader.page.getByRole("button", { name, exact: true });
  const standing = (how: Pick<Card, "review" | "guess">) => (each: Host) => {
    const answer: HostHandlers["card"] = ({ key }) => {
      const found = card(each.lesson.scope, key);
      return found ? { ...found, ...how } : null;
    };
    each.overrides = { card: answer };
  };

  it("are told once their card was open for more than two seconds, and not after a glance", async () => {
    const page = await open();
    await term("BSA").click();
    await page.getByRole("dialog", { name: "BSA" }).waitFor();
    await page.keyboard.press("Escape");
    await term("zero option").click();
    await eventually("the look-up", async () => called("lookedUp").length > 0);
    assert.deepEqual(called("lookedUp"), [{ keys: ["zero-option"] }]);
  });

  it("are offered at the article's end by name, and taken only when the learner says so", async () => {
    const page = await open((each) => (each.lookedUp = ["Zero option", "BSA"]));
    const offer = page.getByRole("region", { name: "You looked up 2 terms: Zero option, BSA." });
    await offer.waitFor();
    assert.deepEqual(called("answerOffer"), []);
    await button("Review").click();
    await page.getByText("They come back in your reviews, for the first time today.").waitFor();
    assert.deepEqual(called("answerOffer"), [{ accepted: true }]);
    await button("Review now").click();
    await eventually("the review", async () => called("reviewNow").length === 1);
  });

  it("are left alone when the learner says so", async () => {
    const page = await open((each) => (each.lookedUp = ["BSA"]));
    await page.getByText("You looked up BSA. Review it, so that it stays?").waitFor();
    await button("No, thanks").click();
    await page.getByText("They are left alone.").waitFor();
    assert.deepEqual(called("answerOffer"), [{ accepted: false }]);
  });

  it("can be said to be known, on the card", async () => {
    const page = await open(standing({ review: "taken" }));
    await term("BSA").click();
    await page.getByText("In review").waitFor();
    await button("I know this one").click();
    await page.getByText("You know this one").waitFor();
    assert.deepEqual(called("knowTerm"), [{ key: "bsa" }]);
    assert.equal(await page.getByRole("dialog", { name: "BSA" }).count(), 1);
  });

  it("are guessed first where that is set: the meaning waits, and then one says how it went", async () => {
    const page = await open(standing({ guess: true }));
    await term("BSA").click();
    await page.getByText("What does it mean here? Think first, then look.").waitFor();
    assert.equal(await page.getByText("A pact.").count(), 0);
    assert.deepEqual(await reader.axe(), []);
    await button("Show").click();
    await page.getByText("A pact.").waitFor();
    await button("No").click();
    assert.deepEqual(called("guessed"), [{ key: "bsa", verdict: "wrong" }]);
    assert.equal(await page.getByText("Did you know?").count(), 0);
  });
});
