import { queryOptions } from "@tanstack/react-query";
import {
  api,
  type ConversationPage,
  type ConversationView,
  dataOf,
  type Feedback,
  type MessagePage,
  openStream,
} from "../../shared/api/client";
import type { Partner } from "./partner";

export function startConversation(partner: Partner["start"]): Promise<ConversationView> {
  return dataOf(api.POST("/api/conversations", { body: partner }));
}

export function readMessages(id: string, before: string | null = null): Promise<MessagePage> {
  const query = before === null ? {} : { before };
  const params = { path: { conversation_id: id }, query };
  // openapi-fetch's own mapping widens the spans' pairs to lists.
  return dataOf(api.GET("/api/conversations/{conversation_id}/messages", { params })) as Promise<MessagePage>;
}

export function conversationsQuery() {
  return queryOptions({
    queryKey: ["conversations"],
    queryFn: (): Promise<ConversationPage> =>
      dataOf(api.GET("/api/conversations", { params: { query: { limit: 20 } } })),
    staleTime: 0,
  });
}

export function deleteConversation(id: string): Promise<unknown> {
  return dataOf(
    api.DELETE("/api/conversations/{conversation_id}", { params: { path: { conversation_id: id } } }),
  );
}

export function renameConversation(id: string, title: string): Promise<ConversationView> {
  const params = { path: { conversation_id: id } };
  return dataOf(api.PATCH("/api/conversations/{conversation_id}", { params, body: { title } }));
}

/** Show the branch that runs through a message. */
export function showBranch(id: string, headId: string): Promise<ConversationView> {
  const params = { path: { conversation_id: id } };
  return dataOf(api.PATCH("/api/conversations/{conversation_id}", { params, body: { head_id: headId } }));
}

export interface Asking {
  text: string;
  client_id: string;
  edit_of?: string;
}

export function ask(id: string, asking: Asking, signal: AbortSignal): Promise<Response> {
  return post(`/api/conversations/${id}/messages`, asking, signal);
}

export function regenerate(answerId: string, clientId: string, signal: AbortSignal): Promise<Response> {
  return post(`/api/messages/${answerId}/regenerate`, { client_id: clientId }, signal);
}

export function resumeTurn(turnId: string, after: number, signal: AbortSignal): Promise<Response> {
  const headers = after > 0 ? { "last-event-id": String(after) } : {};
  return openStream(`/api/turns/${turnId}/events?after=${after}`, { headers, signal });
}

export function stopTurn(turnId: string): Promise<unknown> {
  return dataOf(api.POST("/api/turns/{turn_id}/stop", { params: { path: { turn_id: turnId } } }));
}

export function giveFeedback(answerId: string, value: Feedback | null): Promise<unknown> {
  const params = { path: { message_id: answerId } };
  return dataOf(api.POST("/api/messages/{message_id}/feedback", { params, body: { value } }));
}

function post(path: string, body: object, signal: AbortSignal): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return openStream(path, { method: "POST", headers, body: JSON.stringify(body), signal });
}
