/** What the learner wants of reviewing. */

/** What is so firm that it lasts this many days by itself is asked no more. */
export const keepDays = { week: 7, term: 120, year: 365, always: Number.POSITIVE_INFINITY } as const;
export type KeepFor = keyof typeof keepDays;

export interface ReviewSettings {
  /** Probability, 0–1, with which something is to be remembered when it comes due. */
  retention: number;
  keepFor: KeepFor;
  /** Of what was met on one day only so far, so many a day. */
  newPerDay: number;
  reviewsPerDay: number;
}

export const usualReview: ReviewSettings = {
  retention: 0.9,
  keepFor: "year",
  newPerDay: 20,
  reviewsPerDay: 200,
};

/** Beyond these, intervals become a day or a lifetime. */
export const retentions = { min: 0.7, max: 0.97 } as const;
