import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, dataOf, getJson } from "../../shared/api/client";
import { download } from "../../shared/download";
import type {
  BookingView,
  ChangeBooking,
  Letter,
  LetterPage,
  OwnAnswer,
  QuestionGroup,
  QuestionState,
  Transcript,
  TranscriptPage,
} from "./wire";

/** What the representative could not answer, questions of one meaning together. */
export function questionsQuery(state: QuestionState) {
  return queryOptions({
    queryKey: ["inbox", "questions", state] as const,
    queryFn: async (): Promise<QuestionGroup[]> =>
      (await dataOf(api.GET("/api/inbox/questions", { params: { query: { state } } }))).items,
  });
}

/** Messages and bookings, newest first. */
export function lettersQuery() {
  return infiniteQueryOptions({
    queryKey: ["inbox", "letters"] as const,
    queryFn: ({ pageParam }): Promise<LetterPage> =>
      dataOf(api.GET("/api/inbox/messages", { params: { query: { cursor: pageParam } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** What others asked, newest first. */
export function transcriptsQuery() {
  return infiniteQueryOptions({
    queryKey: ["inbox", "transcripts"] as const,
    queryFn: ({ pageParam }): Promise<TranscriptPage> =>
      dataOf(api.GET("/api/inbox/conversations", { params: { query: { cursor: pageParam } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function transcriptQuery(id: string) {
  return queryOptions({
    queryKey: ["inbox", "transcript", id] as const,
    queryFn: (): Promise<Transcript> => getJson(`/api/inbox/conversations/${id}`),
  });
}

/** How one can be met. */
export function bookingQuery() {
  return queryOptions({
    queryKey: ["inbox", "booking"] as const,
    queryFn: (): Promise<BookingView> => dataOf(api.GET("/api/booking")),
  });
}

export function arrangeBooking(body: ChangeBooking): Promise<BookingView> {
  return dataOf(api.PATCH("/api/booking", { body }));
}

export interface Answering {
  answer: string;
  question?: string;
  disclosure: "public" | "private";
}

export function answerQuestion(id: string, body: Answering): Promise<QuestionGroup> {
  return dataOf(api.POST("/api/inbox/questions/{question_id}/answer", { ...question(id), body }));
}

export function dismissQuestion(id: string): Promise<unknown> {
  return dataOf(api.POST("/api/inbox/questions/{question_id}/dismiss", question(id)));
}

export function reopenQuestion(id: string): Promise<unknown> {
  return dataOf(api.POST("/api/inbox/questions/{question_id}/reopen", question(id)));
}

export function changeAnswer(id: string, body: Partial<Answering>): Promise<OwnAnswer> {
  return dataOf(api.PATCH("/api/inbox/answers/{answer_id}", { params: { path: { answer_id: id } }, body }));
}

export function deleteAnswer(id: string): Promise<unknown> {
  return dataOf(api.DELETE("/api/inbox/answers/{answer_id}", { params: { path: { answer_id: id } } }));
}

/** Ids of what a page has shown. */
export interface Seen {
  questions?: string[];
  letters?: string[];
}

export function markSeen(body: Seen): Promise<unknown> {
  return dataOf(api.POST("/api/inbox/seen", { body }));
}

export type Settling = "answered" | "decline";

export function settleLetter(id: string, how: Settling): Promise<Letter> {
  const path = { params: { path: { letter_id: id } } };
  switch (how) {
    case "answered":
      return dataOf(api.POST("/api/inbox/messages/{letter_id}/answered", path));
    case "decline":
      return dataOf(api.POST("/api/inbox/messages/{letter_id}/decline", path));
  }
}

/** Of times that were proposed, which one it is to be. */
export function confirmBooking(id: string, startsAt: string | null): Promise<Letter> {
  const path = { params: { path: { letter_id: id } } };
  const body = startsAt === null ? {} : { body: { starts_at: startsAt } };
  return dataOf(api.POST("/api/inbox/messages/{letter_id}/confirm", { ...path, ...body }));
}

/** A booking as a file for calendars, to be sent to whoever asked for it. */
export async function takeInvitation(id: string): Promise<void> {
  const call = api.GET("/api/inbox/messages/{letter_id}/invite.ics", {
    params: { path: { letter_id: id } },
    parseAs: "blob",
  });
  download("invite.ics", (await dataOf(call)) as unknown as Blob);
}

function question(id: string) {
  return { params: { path: { question_id: id } } };
}
