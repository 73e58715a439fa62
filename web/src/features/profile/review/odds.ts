const ONES = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A whole number from 0 to 100 in words. */
export function inWords(number: number): string {
  if (number < 20) return ONES[number] as string;
  if (number === 100) return "a hundred";
  const [tens, ones] = [TENS[Math.floor(number / 10)] as string, number % 10];
  return ones === 0 ? tens : `${tens}-${ONES[ones]}`;
}

/** How many of how many a percentage means, in the smallest numbers: 95 is "nineteen in twenty". */
export function odds(percent: number): string {
  const shared = divisor(percent, 100);
  return `${inWords(percent / shared)} in ${inWords(100 / shared)}`;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** Above this everything waits: nobody is surer than certain. */
export const NEVER = 101;

/** What a threshold does, in a sentence. */
export function meaningOf(percent: number): string {
  if (percent >= NEVER) return "Nothing is taken in by itself: you decide about every value.";
  if (percent === 100) return "Only what is beyond doubt is taken in by itself; all else waits for you.";
  return `Of the values at ${percent} %, ${odds(percent)} are right. Those and surer ones are taken in by themselves; the rest waits for you.`;
}
