/**
 * Numbers as authors write them in a question and as learners type them.
 *
 * An author writes `.` for decimals and may group thousands: `37000`, `37,000`, `37 000` (any space), `37'000`. A sign is `-`, `−`
 * or `+`; `3.7e4` is 37,000; digits may be of another script (`٣٧`). A tolerance is `±`, `+-` or `+/-`, a range `..` or `…`, and what
 * follows is the unit: `37000 ± 500 troops`, `9500..10500`, `12 years`, `40 %`. A currency sign may stand in front: `$8.1 billion`.
 * `21st`, `1960s`, `9/11`, `3,5` and `2014-02-25` are words, not numbers.
 */

export interface Numeral {
  low: number;
  high: number;
  unit?: string;
}

const grouping = String.raw`[, '\u00A0\u2009\u202F\u2019]`;
const plain = String.raw`[-+]?(?:(?:\d{1,3}(?:${grouping}\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d{1,3}(?!\d))?`;
const wholeNumber = new RegExp(`^${plain}$`);
const numberAndUnit = new RegExp(String.raw`^(?<currency>\p{Sc}?)\s*(?<number>${plain})(?<unit>.*)$`, "u");
const unitShape = /^$|^\s*[\p{L}%°‰\p{Sc}][\p{L}\p{M}\p{Sc}%°‰²³/·.’'() -]{0,40}$/u;
const decade = /^\d{3}0s$/;
const ordinal = /^(?:st|nd|rd|th)(?!\p{L})/u;

/** `undefined` when the value is not a number by the rules above. */
export function parseNumeral(value: string): Numeral | undefined {
  const [left = "", sign, right, ...more] = western(value).split(/(±|\+\/?-|\.\.\.?|…)/);
  const first = measured(left.trim());
  if (!first || more.length > 0) {
    return undefined;
  }
  if (sign === undefined || right === undefined) {
    return { low: first.value, high: first.value, ...withUnit(first.unit) };
  }
  const second = measured(right.trim());
  if (!second) {
    return undefined;
  }
  const range = sign.startsWith(".") || sign === "…";
  const ends = range ? [first.value, second.value] : [first.value - second.value, first.value + second.value];
  return { low: Math.min(...ends), high: Math.max(...ends), ...withUnit(second.unit || first.unit) };
}

const withUnit = (unit: string) => (unit ? { unit } : {});

function measured(text: string): { value: number; unit: string } | undefined {
  const { currency = "", number, unit = "" } = numberAndUnit.exec(text)?.groups ?? {};
  const value = parsePlain(number);
  if (value === undefined || !unitShape.test(unit) || ordinal.test(unit) || decade.test(text)) {
    return undefined;
  }
  return { value, unit: `${currency} ${unit.trim()}`.trim() };
}

function parsePlain(text: string | undefined): number | undefined {
  const value =
    text !== undefined && wholeNumber.test(text) ? Number(text.replace(new RegExp(grouping, "g"), "")) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

const hedge = /^(?:about|around|roughly|nearly|circa|ca\.?|approximately|approx\.?|[~≈=])\s*/i;
const typedNumber = new RegExp(
  String.raw`^(?:\p{Sc}\s*)?(?<sign>[-+]?)\s*(?:\p{Sc}\s*)?` +
    String.raw`(?<number>\.?\d(?:(?:${grouping}|\.)?\d)*(?:e[-+]?\d{1,3}(?!\d))?)(?<unit>\P{N}*)$`,
  "iu",
);
const scales = new Map([
  ["k", 1e3],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);

/**
 * The numbers that a typed answer may mean, the likeliest first; none when it is no number. Whoever types `37.000` or `3,5` learned to
 * write numbers elsewhere: both readings count. A unit, a currency sign and a word such as `about` may be typed along;
 * `37 thousand` and `37k` count as 37 and as 37,000.
 */
export function readNumber(typed: string): { readings: number[]; unit: string } {
  // Nobody's number is longer than that.
  const text = typed.length > 200 ? "" : western(typed).trim().replace(hedge, "");
  const { sign = "", number = "", unit = "" } = typedNumber.exec(text)?.groups ?? {};
  if (!number || ordinal.test(unit)) {
    return { readings: [], unit: "" };
  }
  const word = unit.trim().toLowerCase();
  const readings = readingsOf(number).map((reading) => (sign === "-" ? -reading : reading));
  const scale = scales.get(/^[a-z]+/.exec(word)?.[0] ?? "");
  const scaled = scale === undefined ? [] : readings.map((reading) => reading * scale);
  return { readings: [...readings, ...scaled], unit: word };
}

function readingsOf(number: string): number[] {
  const shapes = [number];
  if (/^\D*\d+,\d+$/.test(number) || /^\d{1,3}(?:[ '\u00A0\u2009\u202F\u2019]\d{3})+,\d+$/.test(number)) {
    shapes.push(number.replace(",", "."));
  }
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(number)) {
    shapes.push(number.replaceAll(".", "").replace(",", "."));
  }
  const values = shapes.map(parsePlain).filter((value) => value !== undefined);
  return [...new Set(values)];
}

/** The zeros of scripts whose digits people type; the other nine follow each. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

function western(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2212\uFF0D\u2013]/g, "-")
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = zeros.find((start) => code >= start && code < start + 10);
      return zero === undefined ? digit : String(code - zero);
    });
}
