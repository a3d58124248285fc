import assert from "node:assert/strict";
import * as fc from "fast-check";
import { dayOf, startOfDay, type Zone } from "../../../src/core/review/day.ts";
import { runs } from "../../support/runs.ts";

const hour = 3_600_000;

/** The offset that the time zone database gives. */
function zoneOf(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  return (at) => {
    const [, sign = "+", hours = "0", minutes = "0"] =
      /GMT([+-])?(\d+)?:?(\d+)?/.exec(format.format(at)) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

const places = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
];
const zones = new Map(places.map((place) => [place, zoneOf(place)]));
const anyZone = fc.constantFrom(...zones.values());
/** From 1990 to 2050. */
const anyTime = fc.integer({ min: 631_152_000_000, max: 2_524_608_000_000 });

describe("The day of reviewing", () => {
  it("begins at four in the morning, local time", () => {
    const berlin = zones.get("Europe/Berlin") ?? (() => 0);
    const four = Date.parse("2026-11-23T04:00:00+01:00");
    assert.equal(startOfDay(dayOf(four, berlin), berlin), four);
    assert.equal(dayOf(four - 1, berlin), dayOf(four, berlin) - 1);
  });

  it("has 23 or 25 hours when the clocks are changed", () => {
    const berlin = zones.get("Europe/Berlin") ?? (() => 0);
    const length = (noon: string) => {
      const day = dayOf(Date.parse(noon), berlin);
      return (startOfDay(day + 1, berlin) - startOfDay(day, berlin)) / hour;
    };
    assert.equal(length("2026-03-28T12:00:00Z"), 23);
    assert.equal(length("2026-10-24T12:00:00Z"), 25);
    assert.equal(length("2026-11-23T12:00:00Z"), 24);
  });

  it("begins at the first moment that belongs to it, in every zone and season", () => {
    fc.assert(
      fc.property(anyTime, anyZone, (at, zone) => {
        const day = dayOf(at, zone);
        const start = startOfDay(day, zone);
        assert.ok(start <= at && at < startOfDay(day + 1, zone));
        assert.equal(dayOf(start, zone), day);
        assert.equal(dayOf(start - 1, zone), day - 1);
      }),
      { numRuns: runs(800) },
    );
  });
});
