import * as vscode from "vscode";
import type { Zone } from "../../core/review/day.ts";
import {
  keepDays,
  type KeepFor,
  retentions,
  type ReviewSettings,
  usualReview,
} from "../../core/review/settings.ts";

/** What is set, with what cannot be meant brought back to what can. */
export function reviewSettings(): ReviewSettings {
  const review = vscode.workspace.getConfiguration("lectern.review");
  const keepFor = review.get<KeepFor>("keepFor") ?? usualReview.keepFor;
  const most = 9999;
  return {
    retention:
      within(
        review.get("retention"),
        100 * usualReview.retention,
        100 * retentions.min,
        100 * retentions.max,
      ) / 100,
    keepFor: Object.hasOwn(keepDays, keepFor) ? keepFor : usualReview.keepFor,
    newPerDay: Math.round(within(review.get("newPerDay"), usualReview.newPerDay, 0, most)),
    reviewsPerDay: Math.round(within(review.get("reviewsPerDay"), usualReview.reviewsPerDay, 0, most)),
  };
}

const within = (value: unknown, usual: number, min: number, max: number): number =>
  typeof value === "number" && Number.isFinite(value) ? Math.min(Math.max(value, min), max) : usual;

/** Local time of this machine. */
export const localZone: Zone = (at) => -new Date(at).getTimezoneOffset();
