/** A message that somebody has begun, with the question that it is to ask: once, and nothing lost. */
export function withQuestion(draft: string, question: string): string {
  if (draft.includes(question)) return draft;
  return draft.trim() === "" ? question : `${draft.trimEnd()}\n\n${question}`;
}
