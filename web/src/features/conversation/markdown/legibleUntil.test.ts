import { expect, test } from "vitest";
import { legibleUntil } from "./legibleUntil";

const BEFORE = "She built **bridges**:\n\n";

test.each([
  ["quotes in quotes", `${">".repeat(5_000)} x`],
  ["lists in lists", "- ".repeat(5_000)],
  ["lists in quotes", "> 1. ".repeat(5_000)],
  ["a list that goes deeper with each line", deeper(400)],
  ["marks that look for their match", "*a_".repeat(5_000)],
  ["brackets that look for theirs", "[a](".repeat(5_000)],
  ["a line without an end", "x".repeat(1_000_000)],
])("%s: Markdown ends before its paragraph", (_, text) => {
  const until = legibleUntil(`${BEFORE}${text}`);

  expect(until).toBeGreaterThanOrEqual(BEFORE.length);
  expect(until).toBeLessThan(BEFORE.length + 5_000);
});

test.each([
  ["a quote in a quote", "> > She built it.\n> It stands."],
  ["a list in a list in a list", deeper(8)],
  ["a list in bold", "- **Lyon**: `2019`, [a bridge](https://example.org)\n".repeat(60)],
  ["a rule", "-".repeat(80)],
  ["a table", `|${" a |".repeat(12)}\n`.repeat(30)],
  ["a long answer", "She built a **bridge** in _Lyon_.\n\n".repeat(2_000)],
])("%s is Markdown to its end", (_, text) => {
  expect(legibleUntil(text)).toBe(text.length);
});

function deeper(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${"  ".repeat(level)}- x`).join("\n");
}
