import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import { type Problem, problemOf } from "../../../shared/api/problem";
import type { ReviewItem } from "../../../shared/profile/wire";
import { useChange } from "../deeds/useChange";
import { decide, reviewQuery, type Verdict } from "../queries";
import { deskReducer, EMPTY_DESK } from "./deskReducer";

/** Fewer than this ahead, and the next page is fetched. */
const AHEAD = 10;

/** What waits, what is in hand, and what can be done with it. What is decided goes at once, and comes back if it fails. */
export function useQueue(attribute: string | null) {
  const query = useInfiniteQuery(reviewQuery());
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const items = useMemo(
    () => itemsIn(query.data?.pages ?? [], attribute, leaving),
    [query.data, attribute, leaving],
  );
  const [desk, dispatch] = useReducer(deskReducer, EMPTY_DESK);
  const ids = useMemo(() => items.map((item) => item.fact.id), [items]);
  const before = useRef<readonly string[]>([]);
  useEffect(() => {
    dispatch({ type: "arrived", ids, before: before.current });
    before.current = ids;
  }, [ids]);
  useMore(query, attribute !== null || ids.length - ids.indexOf(desk.current ?? "") < AHEAD);
  const change = useChange(decide, wordsFor);
  const settle = async (verdict: Verdict) => {
    const decided = [...(verdict.accept ?? []), ...(verdict.reject ?? [])];
    setProblem(null);
    setLeaving((now) => new Set([...now, ...decided]));
    try {
      await change.mutateAsync(verdict);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setLeaving((now) => new Set([...now].filter((id) => !decided.includes(id))));
    }
  };
  return {
    query,
    items,
    ids,
    waiting: query.data?.pages[0]?.waiting ?? 0,
    desk,
    dispatch,
    problem,
    settle: (verdict: Verdict) => void settle(verdict),
  };
}

function itemsIn(
  pages: readonly { items: ReviewItem[] }[],
  attribute: string | null,
  leaving: ReadonlySet<string>,
): ReviewItem[] {
  return pages
    .flatMap((page) => page.items)
    .filter(({ fact }) => (attribute === null || fact.attribute === attribute) && !leaving.has(fact.id));
}

/** Who asks for one attribute looks through all pages; else the next comes before it is needed. */
function useMore(
  {
    hasNextPage,
    isFetching,
    fetchNextPage,
  }: Pick<ReturnType<typeof useInfiniteQuery>, "hasNextPage" | "isFetching" | "fetchNextPage">,
  wanted: boolean,
): void {
  useEffect(() => {
    if (wanted && hasNextPage && !isFetching) void fetchNextPage();
  }, [wanted, hasNextPage, isFetching, fetchNextPage]);
}

function wordsFor({ accept = [], reject = [] }: Verdict): string {
  if (accept.length + reject.length === 1) return accept.length === 1 ? "Accepted." : "Rejected.";
  return accept.length > 0 ? `${accept.length} accepted.` : `${reject.length} rejected.`;
}
