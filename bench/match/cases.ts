/** The rules of "What matches", each as texts in Markdown and what the reader underlines in them. */

export interface RuleCase {
  rule: string;
  terms: { term: string; aliases?: string[]; match?: "case" | "exact" }[];
  text: string;
  found: string[];
}

const of = (rule: string, term: string, text: string, ...found: string[]): RuleCase => ({
  rule,
  terms: [{ term }],
  text,
  found,
});

export const ruleCases: RuleCase[] = [
  {
    rule: "aliases",
    terms: [{ term: "BSA", aliases: ["security pact"] }],
    text: "The BSA is a security pact.",
    found: ["BSA", "security pact"],
  },
  of("a hyphen is a space", "zero option", "A zero-option plan.", "zero-option"),
  of("a line break is a space", "zero option", "The zero\noption is near.", "zero option"),
  of("emphasis is no boundary", "zero option", "The zero *option* is near.", "zero option"),
  of("curly apostrophes", "Qa'ida", "The Qa’ida network.", "Qa’ida"),
  of("composed or not", "détente", "An age of de\u0301tente.", "de\u0301tente"),
  of("soft hyphens", "détente", "An age of dé\u00ADtente.", "dé\u00ADtente"),
  of("entities", "AT&T", "Lines of AT&amp;T fell.", "AT&T"),
  of("acronyms only as written", "US", "The US tells us.", "US"),
  of("other words in any case", "zero option", "Zero Option, zero option.", "Zero Option", "zero option"),
  of("full case folding", "Straße", "Eine STRASSE hier.", "STRASSE"),
  of("Turkish letters", "ilk", "Der ılk und ILK.", "ILK"),
  {
    rule: "Match: case",
    terms: [{ term: "Turkey", match: "case" }],
    text: "Turkey, not turkey.",
    found: ["Turkey"],
  },
  of("plurals in -s", "drone", "Two drones came.", "drones"),
  of("plurals in -ies", "ally", "Our allies came.", "allies"),
  of("possessives", "NATO", "It is NATO's and NATO’s.", "NATO's", "NATO’s"),
  {
    rule: "Match: exact",
    terms: [{ term: "drone", match: "exact" }],
    text: "Drones, a drone.",
    found: ["drone"],
  },
  of("whole words", "art", "A party with art.", "art"),
  of("boundaries by Unicode", "ln", "Köln has ln.", "ln"),
  of("apostrophes inside words", "can", "You can't, I can.", "can"),
  of("C++", "C++", "Written in C++, mostly.", "C++"),
  of(".NET", ".NET", "Made with .NET here.", ".NET"),
  of("no spaces in Han", "北约", "他们在北约里。", "北约"),
  {
    rule: "the longest",
    terms: [{ term: "zero" }, { term: "zero option" }, { term: "option trade" }],
    text: "The zero option trade.",
    found: ["zero option"],
  },
  of("not in code", "drone", "Call `drone` here.\n\n```\ndrone\n```\n\nA drone.", "drone"),
  of("not in links", "drone", "See [the drone](x.md) and ![a drone](y.png)."),
  of("not in reference links", "drone", "See [the drone][1] now.\n\n[1]: x.md"),
  of("not in strong link text", "drone", "See [the **drone** here](x.md)."),
  of("not in addresses", "nato", "See <https://nato.int/nato> and nato.", "nato"),
  of("not in headings", "drone", "# The drone\n\nA drone.", "drone"),
  of("constructor", "constructor", "A constructor of toString.", "constructor"),
  of("__proto__", "__proto__", "The `x` of \\_\\_proto\\_\\_ here.", "__proto__"),
];
