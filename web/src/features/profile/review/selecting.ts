import type { ReviewItem } from "../../../shared/profile/wire";

/** In per cent, surest first. */
export const SURENESSES = [90, 80, 70, 50] as const;

/** What is at least this sure; what contradicts something has to be looked at, however sure it is. */
export function idsSure(items: readonly ReviewItem[], confidence: number): string[] {
  return items.flatMap(({ fact, contradicts }) =>
    fact.confidence >= confidence && contradicts.length === 0 ? [fact.id] : [],
  );
}

/** What was read in one document. */
export function idsFrom(items: readonly ReviewItem[], document: string): string[] {
  return items.flatMap(({ fact }) => (fact.source.document_id === document ? [fact.id] : []));
}

/** The documents from which something waits, by their ids and names, in the order in which they come. */
export function documentsOf(items: readonly ReviewItem[]): [string, string][] {
  const names = new Map<string, string>();
  for (const { fact } of items) {
    const { document_id: id, document_name: name } = fact.source;
    if (id !== null) names.set(id, name ?? "a document");
  }
  return [...names];
}
