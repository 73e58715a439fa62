import type { components } from "../../shared/api/schema";

type Schemas = components["schemas"];
export type QuestionGroup = Schemas["QuestionGroupView"];
export type OwnAnswer = Schemas["AnswerView"];
export type Letter = Schemas["LetterView"];
export type LetterPage = Schemas["LetterPage"];
export type TranscriptLabel = Schemas["TranscriptView"];
export type TranscriptPage = Schemas["TranscriptPage"];
export type Transcript = Schemas["TranscriptWithMessages"];
export type BookingView = Schemas["BookingView"];
export type ChangeBooking = Schemas["ChangeBooking"];
export type HoursOfDay = Schemas["HoursOfDay"];
export type QuestionState = "open" | "answered" | "dismissed";
