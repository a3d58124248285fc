/** Sentences of the page about reviews of what is due: part of `words.ts`, which says how they are written. */
export const reviewWords = {
  "review.from": "{0} · {1}",
  "review.options": "Show the options",
  "review.recalled": "Answer from memory, or show the options.",
  "review.open": "Open the article here",
  "review.openIn": "Open “{0}” here",
  "review.done": "Done",
  "review.waiting.one": "One more is due. It waits until tomorrow, as you set it.",
  "review.waiting.other": "{0} more are due. They wait until tomorrow, as you set it.",
};
