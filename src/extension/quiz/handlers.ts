import type { quizContract } from "../../protocol/quiz.ts";
import type { Handlers } from "../../protocol/rpc.ts";
import type { QuizDesk } from "./desk.ts";

/** What a desk answers to its page. */
export const quizHandlers = (desk: () => QuizDesk): Handlers<typeof quizContract> => ({
  startQuiz: (ways) => desk().start(ways),
  hint: ({ question }) => desk().hint(question),
  check: ({ question, ...given }) => desk().check(question, given),
  next: ({ question }) => desk().next(question),
  overrule: ({ question }) => desk().overrule(question),
  draft: ({ question, response, confidence }) => desk().draft(question, response, confidence),
  flag: ({ question, on }) => desk().flag(question, on),
  turnTo: ({ question }) => desk().turnTo(question),
  submit: () => desk().submit(),
  leave: () => desk().leave(),
  resume: () => desk().resume(),
  end: () => desk().end(),
  review: ({ question }) => desk().review(question),
  closeReview: () => desk().closeReview(),
  closeResult: () => desk().closeResult(),
});
