import createClient from "openapi-fetch";
import { Problem } from "./problem";
import type { components, paths } from "./schema";
import { sessionFetch } from "./session";

type Schemas = components["schemas"];
export type Site = Schemas["Site"];
export type RepresentativeCard = Schemas["RepresentativeCard"];
export type PublicationView = Schemas["PublicationView"];
export type ResumeView = Schemas["ResumeView"];
export type ConversationView = Schemas["ConversationView"];
export type ConversationPage = Schemas["ConversationPage"];
export type MessageView = Schemas["MessageView"];
export type MessagePage = Schemas["MessagePage"];
export type MessageStatus = Schemas["MessageStatus"];
export type Feedback = Schemas["Feedback"];
export type Citation = Schemas["Citation"];
/** One criterion by which an answer in a rehearsed interview was judged. */
export type RubricRow = Required<Schemas["RubricRow"]>;
export type UserView = Schemas["UserView"];
export type DocumentView = Schemas["DocumentView"];
export type DocumentLabel = Schemas["DocumentLabel"];
export type DocumentPage = Schemas["DocumentPage"];
export type ImportNotice = Schemas["NoticeView"];
export type Correction = Pick<Schemas["CorrectionBody"], "op" | "path"> & { value?: unknown };
export type CoachView = Schemas["CoachView"];
export type MemoryView = Schemas["MemoryView"];
export type MemoryPage = Schemas["MemoryPage"];
export type Traces = Schemas["Found"];
/** A letter or a talk in which something stays that was forgotten. */
export type Remains = Schemas["Remains"];
export type ForgetReceipt = Schemas["Receipt"];
export type ForgetReceipts = Schemas["Receipts"];
export type JobView = Schemas["JobView"];
export type Span = Schemas["Span"];

export const api = createClient<paths>({ baseUrl: location.origin, fetch: sessionFetch });

/** The data of a call, or its Problem thrown. */
export async function dataOf<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw Problem.from(error, response);
  return data as T;
}

/** A call whose answer is a stream of server-sent events. */
export async function openStream(path: string, init: RequestInit): Promise<Response> {
  const headers = { accept: "text/event-stream", ...init.headers };
  const response = await sessionFetch(new Request(new URL(path, location.origin), { ...init, headers }));
  if (!response.ok) throw await Problem.of(response);
  return response;
}

/** The JSON at an address. */
export async function getJson<T>(path: string): Promise<T> {
  const response = await sessionFetch(new Request(new URL(path, location.origin)));
  if (!response.ok) throw await Problem.of(response);
  return (await response.json()) as T;
}
