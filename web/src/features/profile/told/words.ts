import type { Disclosure } from "../../../shared/profile/wire";

/** Who is told, in a word and in a sentence. */
export const TOLD: Record<Disclosure, { word: string; means: string }> = {
  public: { word: "Public", means: "Public: your representative tells whoever asks" },
  on_request: { word: "On request", means: "On request: visitors learn that they can ask you for it" },
  private: { word: "Private", means: "Private: nobody but you" },
};

export const DISCLOSURES: readonly Disclosure[] = ["public", "on_request", "private"];
