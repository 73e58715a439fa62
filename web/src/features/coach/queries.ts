import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, type CoachView, dataOf } from "../../shared/api/client";

export type Phase = CoachView["phase"];

/** What the coach is doing, how well it knows one, and what it has asked. */
export function coachQuery() {
  return queryOptions({
    queryKey: ["coach"] as const,
    queryFn: (): Promise<CoachView> => dataOf(api.GET("/api/coach")),
  });
}

/** Null leaves it to Kairix. */
export function choosePhase(phase: Phase | null): Promise<CoachView> {
  return dataOf(api.PATCH("/api/coach", { body: { phase } }));
}

export function skipQuestion(attribute: string): Promise<CoachView> {
  const params = { path: { attribute } };
  return dataOf(api.POST("/api/coach/questions/{attribute}/skip", { params }));
}

export function askAgain(attribute: string): Promise<CoachView> {
  const params = { path: { attribute } };
  return dataOf(api.POST("/api/coach/questions/{attribute}/ask-again", { params }));
}

/** A word to the coach, after which what is shown is what it answered. */
export function useWord<Said>(say: (said: Said) => Promise<CoachView>) {
  const queries = useQueryClient();
  return useMutation({
    // Without a network it fails at once and says so; what was said last is what holds.
    scope: { id: "coach" },
    networkMode: "always",
    mutationFn: say,
    onSuccess: (coach) => keep(queries, coach),
  });
}

function keep(queries: QueryClient, coach: CoachView): void {
  queries.setQueryData(coachQuery().queryKey, coach);
}
