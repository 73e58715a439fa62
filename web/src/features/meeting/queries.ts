import { queryOptions } from "@tanstack/react-query";
import { api, dataOf } from "../../shared/api/client";
import type { components } from "../../shared/api/schema";
import { sendOnce } from "./sendOnce";

type Schemas = components["schemas"];
export type Times = Schemas["TimesView"];
export type MeetingTime = Schemas["TimeView"];
export type Receipt = Schemas["LetterReceipt"];
type Unnamed<Letter> = Omit<Letter, "client_id">;
export type Message = Unnamed<Schemas["LeaveMessage"]>;
export type Booking = Unnamed<Schemas["BookMeeting"]>;
export type Proposal = Unnamed<Schemas["ProposeTimes"]>;

/** When the person can be met; others book too, so it is asked anew each time. */
export function timesQuery(handle: string) {
  return queryOptions({
    queryKey: ["representative", handle, "times"] as const,
    queryFn: (): Promise<Times> => dataOf(api.GET("/api/representatives/{handle}/times", of(handle))),
    staleTime: 0,
  });
}

export function leaveMessage(handle: string, body: Message): Promise<Receipt> {
  return sendOnce(handle, body, (named) =>
    dataOf(api.POST("/api/representatives/{handle}/messages", { ...of(handle), body: named })),
  );
}

export function bookMeeting(handle: string, body: Booking): Promise<Receipt> {
  return sendOnce(handle, body, (named) =>
    dataOf(api.POST("/api/representatives/{handle}/bookings", { ...of(handle), body: named })),
  );
}

export function proposeTimes(handle: string, body: Proposal): Promise<Receipt> {
  return sendOnce(handle, body, (named) =>
    dataOf(api.POST("/api/representatives/{handle}/proposals", { ...of(handle), body: named })),
  );
}

function of(handle: string) {
  return { params: { path: { handle } } };
}
