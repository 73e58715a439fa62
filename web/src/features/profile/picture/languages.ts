export const STEPS = ["A1", "A2", "B1", "B2", "C1", "C2", "native"] as const;

interface LanguageEntry {
  language: string;
  fluency?: string;
  cefr?: string;
}

export interface LanguageLevel {
  language: string;
  /** How many of the steps are climbed; null when nobody said how well it is spoken. */
  steps: number | null;
  /** "C1", "native", or the person's own words. */
  words: string;
}

/** The best spoken first; those of which only the name is known last. */
export function languagesOf(value: unknown): LanguageLevel[] {
  const entries = Array.isArray(value) ? (value as LanguageEntry[]) : [];
  return entries.map(levelOf).sort((a, b) => (b.steps ?? 0) - (a.steps ?? 0));
}

function levelOf({ language, cefr, fluency }: LanguageEntry): LanguageLevel {
  const step = (STEPS as readonly (string | undefined)[]).indexOf(cefr);
  if (step < 0) return { language, steps: null, words: fluency ?? "" };
  return { language, steps: step + 1, words: cefr === "native" ? "Native" : (cefr ?? "") };
}
