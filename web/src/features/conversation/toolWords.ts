import type { ToolUse } from "./turnReducer";

/** What an agent does while each of its tools runs. */
const DOING = new Map([
  ["book_meeting", "Asking for the meeting"],
  ["github_activity", "Looking at GitHub"],
  ["leave_message", "Passing the message on"],
  ["offer_times", "Looking for free times"],
  ["propose_fact", "Putting something up for you to accept"],
  ["read_profile", "Reading the profile"],
  ["read_roadmap", "Reading the roadmap"],
  ["recall_memories", "Remembering what was said"],
  ["revise_roadmap", "Working on the roadmap"],
  ["search_documents", "Searching the documents"],
  ["weather", "Looking up the weather"],
]);

export function doing({ name }: ToolUse): string {
  return DOING.get(name) ?? `Using ${name.replaceAll("_", " ")}`;
}

/** What came of one that has ended. */
export function done(use: ToolUse): string {
  return use.ok ? use.summary : `${doing(use)} did not work: ${use.summary}`;
}
