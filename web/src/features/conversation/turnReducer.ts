import type { Citation, MessageStatus, MessageView, RubricRow } from "../../shared/api/client";
import { codePointLength, firstCodePoints } from "./codePoints";
import type { TurnEvent } from "./turnEvents";

export interface Notice {
  code: string;
  message: string;
  spans: readonly [number, number][];
}

export interface ToolUse {
  callId: string;
  name: string;
  ok: boolean | null;
  summary: string;
}

export interface Failure {
  code: string;
  message: string;
  retryable: boolean;
}

/** What an answer says so far; `length` is its text's length in characters, as the server counts them. */
export interface AnswerContent {
  status: MessageStatus;
  text: string;
  length: number;
  /** What it is written in, quotes apart, as `lang` takes it; empty where nobody knows. */
  language: string;
  citations: readonly Citation[];
  notices: readonly Notice[];
  tools: readonly ToolUse[];
  /** How what was said before in a rehearsed interview held up. */
  rubric: readonly RubricRow[];
  /** Keys of the attributes that a coach asked for in it. */
  asked: readonly string[];
  failure: Failure | null;
}

export const EMPTY_ANSWER: AnswerContent = {
  status: "streaming",
  text: "",
  length: 0,
  language: "",
  citations: [],
  notices: [],
  tools: [],
  rubric: [],
  asked: [],
  failure: null,
};

/** The answer after one more event. An event that comes a second time changes nothing. */
export function turnReducer(answer: AnswerContent, event: TurnEvent): AnswerContent {
  switch (event.type) {
    case "turn.started":
      return answer;
    case "text.delta":
      return withText(answer, event.offset, event.text);
    case "language":
      return { ...answer, language: event.language };
    case "citation":
      return withCitation(answer, event.citation);
    case "notice":
      return { ...answer, notices: [...answer.notices.filter((n) => n.code !== event.code), event] };
    case "rubric":
      return { ...answer, rubric: event.rows };
    case "tool.started":
      return withTool(answer, { callId: event.call_id, name: event.name, ok: null, summary: "" });
    case "tool.finished":
      return withTool(answer, {
        callId: event.call_id,
        name: event.name,
        ok: event.ok,
        summary: event.summary,
      });
    case "turn.finished":
      return { ...answer, status: event.status };
    case "turn.failed":
      return { ...answer, status: event.code === "interrupted" ? "interrupted" : "failed", failure: event };
  }
}

/** What is known already changes nothing; what would leave a hole is left to the stored answer. */
function withText(answer: AnswerContent, offset: number, text: string): AnswerContent {
  if (offset === answer.length) {
    return { ...answer, text: answer.text + text, length: answer.length + codePointLength(text) };
  }
  if (offset > answer.length) return answer;
  const before = firstCodePoints(answer.text, offset);
  if (answer.text.startsWith(text, before.length)) return answer;
  return { ...answer, text: before + text, length: offset + codePointLength(text) };
}

interface StoredText {
  text: string;
  language?: string | null;
}

function withStoredText(answer: AnswerContent, { text, language }: StoredText): AnswerContent {
  return { ...withText(answer, answer.length, text), language: language ?? "" };
}

function withCitation(answer: AnswerContent, citation: Citation): AnswerContent {
  const same = (other: Citation) => other.number === citation.number && other.start === citation.start;
  return { ...answer, citations: [...answer.citations.filter((c) => !same(c)), citation] };
}

function withTool(answer: AnswerContent, tool: ToolUse): AnswerContent {
  const at = answer.tools.findIndex((known) => known.callId === tool.callId);
  const tools = at < 0 ? [...answer.tools, tool] : answer.tools.with(at, tool);
  return { ...answer, tools };
}

/** A stored message, as the same thing that its events add up to. */
export function storedAnswer(message: MessageView): AnswerContent {
  let answer: AnswerContent = EMPTY_ANSWER;
  for (const part of message.parts) {
    if (part.type === "text") answer = withStoredText(answer, part);
    else if (part.type === "citation") answer = withCitation(answer, part.citation);
    else if (part.type === "notice") {
      const spans = (part.spans ?? []) as [number, number][];
      answer = { ...answer, notices: [...answer.notices, { code: part.code, message: part.message, spans }] };
    } else if (part.type === "asked") answer = { ...answer, asked: part.attributes };
    else if (part.type === "rubric") answer = { ...answer, rubric: part.rows };
    else {
      const tool = {
        callId: part.call_id,
        name: part.name,
        ok: part.ok ?? null,
        summary: part.summary ?? "",
      };
      answer = withTool(answer, tool);
    }
  }
  return { ...answer, status: message.status, failure: storedFailure(message) };
}

function storedFailure(message: MessageView): Failure | null {
  if (message.status === "interrupted") {
    const text = "The answer was interrupted because Kairix restarted. What was written is kept.";
    return { code: "interrupted", message: text, retryable: true };
  }
  if (message.status !== "failed") return null;
  const text = "The answer could not be finished. Your question is kept.";
  return { code: message.error_code ?? "error", message: text, retryable: true };
}
