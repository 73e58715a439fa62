import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { schemaQuery } from "../../../shared/profile/queries";
import { useFresh } from "../picture/useFresh";
import { learntQuery } from "../queries";

interface News {
  /** What came this very moment. */
  fresh: ReadonlySet<string>;
  /** The same in words, for who cannot see it light up. */
  told: string;
  /** How many came since they were last looked at. */
  unseen: number;
}

/** What was learnt since the page was opened; `looking`: whether it is in sight. */
export function useNews(looking: boolean): News {
  const facts = useQuery(learntQuery()).data;
  const labels = new Map(useQuery(schemaQuery()).data?.attributes.map(({ key, label }) => [key, label]));
  const ids = facts?.map(({ id }) => id) ?? null;
  const fresh = useFresh(ids);
  const [seen, setSeen] = useState<ReadonlySet<string> | null>(null);
  const unseen = ids?.filter((id) => !(seen?.has(id) ?? true)).length ?? 0;
  if (ids !== null && (seen === null || (looking && unseen > 0))) setSeen(new Set(ids));
  const news = (facts ?? []).filter(({ id }) => fresh.has(id));
  const names = [...new Set(news.map(({ attribute }) => labels.get(attribute) ?? attribute))];
  return { fresh, told: names.length > 0 ? `Learnt: ${names.join(", ")}.` : "", unseen };
}
