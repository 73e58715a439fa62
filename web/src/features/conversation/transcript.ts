import type { RubricRow } from "../../shared/api/client";
import { numbered } from "./citations";
import { utf16Indices } from "./codePoints";
import type { Answer, Exchange } from "./conversationReducer";
import { sourceOf } from "./sourceOf";

/** A conversation as a Markdown document, with its evidence as notes. */
export function transcript(head: string, exchanges: readonly Exchange[]): string {
  const parts = exchanges.map((exchange, index) => told(exchange, index + 1));
  return `${[head, ...parts].join("\n\n")}\n`;
}

function told({ question, answer }: Exchange, place: number): string {
  const asked = question ? `## ${question.text.replaceAll("\n", "\n## ")}` : "";
  return [asked, answer ? answered(answer, place) : ""].filter(Boolean).join("\n\n");
}

function answered({ content }: Answer, place: number): string {
  const at = utf16Indices(content.text);
  const cited = numbered(content.citations);
  let text = content.text;
  for (const { number, citation } of cited.toReversed()) {
    const end = at(citation.end);
    text = `${text.slice(0, end)}[^${place}-${number}]${text.slice(end)}`;
  }
  const notes = new Map(
    cited.map(({ number, citation }) => [number, `“${citation.quote}” ${sourceOf(citation)}`]),
  );
  return [
    ...judged(content.rubric),
    text,
    ...[...notes].map(([number, note]) => `[^${place}-${number}]: ${note}`),
  ].join("\n\n");
}

/** A rubric as a list, where there is one. */
function judged(rows: readonly RubricRow[]): string[] {
  const lines = rows.map(({ criterion, is_met, quote, advice }) => {
    const heard = quote && `: “${quote}”`;
    return is_met ? `- **${criterion}**${heard}` : `- **${criterion}**, not yet${heard}. ${advice}`;
  });
  return lines.length > 0 ? [lines.join("\n")] : [];
}
