import type { Span } from "../api/client";

export type Disclosure = "public" | "on_request" | "private";
export type FactStatus = "proposed" | "accepted" | "rejected" | "superseded";

export type AttributeType =
  | "text"
  | "long_text"
  | "url"
  | "date"
  | "integer"
  | "number"
  | "level"
  | "boolean"
  | "choice"
  | "choices"
  | "texts"
  | "entries";

export interface AttributeSpec {
  key: string;
  section: string;
  type: AttributeType;
  label: string;
  description: string;
  question: string;
  drawn: string;
  disclosure: Disclosure;
  unit: string;
  choices: string[];
  /** The JSON Schema of the entries of a list. */
  entry: EntrySchema | null;
  derived: boolean;
  priority: number;
  vocabulary: string;
}

export interface EntrySchema {
  title?: string;
  properties?: Record<string, PropertySchema>;
  required?: string[];
}

export interface PropertySchema {
  type?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  anyOf?: PropertySchema[];
}

export interface SectionView {
  key: string;
  label: string;
  description: string;
}

export interface ProfileSchema {
  sections: SectionView[];
  attributes: AttributeSpec[];
}

export interface ProfileView {
  revision: number;
  updated_at: string;
  accept_from: number;
  /** Who is told, where the owner said so. */
  disclosures: Record<string, Disclosure>;
  values: Record<string, unknown>;
}

export interface FactSource {
  kind: "message" | "document" | "edit" | "inference";
  document_id: string | null;
  document_name: string | null;
  page: number | null;
  path: string;
  span: Span | null;
  conversation_id: string | null;
  message_id: string | null;
  basis: string[];
}

export interface FactView {
  id: string;
  attribute: string;
  entry: string;
  value: unknown;
  status: FactStatus;
  disclosure: Disclosure;
  quote: string;
  confidence: number;
  extractor: string;
  extracted_at: string;
  source: FactSource;
}

export interface FactPage {
  items: FactView[];
  next_cursor: string | null;
}

/** How an attribute stands: how many facts wait, and whether the owner had a word in it. */
export interface Standing {
  attribute: string;
  waiting: number;
  edited: boolean;
}

export interface Standings {
  attributes: Standing[];
}

/** A fact that waits, what its slot holds now, and the facts that say otherwise. */
export interface ReviewItem {
  fact: FactView;
  current: unknown;
  contradicts: FactView[];
}

export interface ReviewPage {
  items: ReviewItem[];
  waiting: number;
  next_cursor: string | null;
}

export interface StepView {
  fact_id: string;
  attribute: string;
  entry: string;
  action: "proposed" | "accepted" | "rejected" | "superseded" | "edited" | "disclosed" | "undone";
  value: unknown;
  quote: string;
}

export interface OperationView {
  id: string;
  number: number;
  actor: "owner" | "kairix";
  title: string;
  at: string;
  steps: StepView[];
  undoes: string | null;
  undone_by: string | null;
}

export interface OperationPage {
  items: OperationView[];
  next_cursor: string | null;
}
