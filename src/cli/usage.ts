/** What the command line understands. */

/** Said to who asked for something that there is not; the exit code is 2. */
export class UsageError extends Error {}

export const usage = `Checks lessons and tells about them: articles, glossaries and quizzes in Markdown.

  lectern check [PATH…]    what is wrong with the lessons in files and folders (default: here)
  lectern stats [PATH…]    words, terms and questions of each lesson
  lectern new FILE         a lesson made of a text, to be completed: article, glossary and draft questions

Options of check:
  --format FORMAT          pretty (default), json, sarif or github (annotations in GitHub Actions)
  --rule NAME              only this rule; may be repeated
  --rule NAME=LEVEL        what a rule weighs: error, warning, information, hint or off
  --every-article          check every Markdown file, and not only those of lessons
  --fix                    mend what can be mended without asking, then check
Options of stats:
  --format FORMAT          pretty (default) or json
Options of new:
  --folder FOLDER          where to write it (default: a folder named after the title); nothing is written over
  --title TITLE            default: the first line when it is short, else the name of the file
  --language TAG           of the text (default: what its front matter says, else what its words look like)
Everywhere:
  --help, --version

Exit code: 0 when there is no error and no warning, 1 when there is one, 2 when the command could not run.

Examples:
  lectern check
  lectern check lessons/zero-option --fix
  lectern check --rule no-why=error --rule no-feedback=off lessons
  lectern check --format sarif lessons > lectern.sarif
  lectern stats --format json lessons
  lectern new story.txt --folder lessons/story
`;
