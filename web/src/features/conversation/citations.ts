import type { Citation } from "../../shared/api/client";
import { utf16Indices } from "./codePoints";
import type { Span } from "./markdown/spans";
import type { AnswerContent } from "./turnReducer";

/** A citation as the reader meets it: numbered by first appearance, the same line always with the same number. */
export interface NumberedCitation {
  key: string;
  number: number;
  citation: Citation;
}

export function numbered(citations: readonly Citation[]): NumberedCitation[] {
  const numbers = new Map<string, number>();
  const inOrder = citations.toSorted((a, b) => a.end - b.end);
  return inOrder.map((citation, index) => {
    const number = numbers.get(citation.evidence_id) ?? numbers.size + 1;
    numbers.set(citation.evidence_id, number);
    return { key: String(index), number, citation };
  });
}

/** Where to draw evidence and doubt on an answer's text, in UTF-16 units. */
export function spansOf(content: AnswerContent, cited: readonly NumberedCitation[]): Span[] {
  const at = utf16Indices(content.text);
  const evidence = cited.map(({ key, citation }) => {
    return { start: at(citation.start), end: at(citation.end), kind: "evidence" as const, key };
  });
  const doubts = content.notices
    .filter((notice) => notice.code === "unsupported")
    .flatMap((notice) => notice.spans)
    .map(([start, end]) => ({
      start: at(start),
      end: at(end),
      kind: "unsupported" as const,
      key: `doubt-${start}`,
    }));
  return [...evidence, ...doubts];
}
