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
  derived: boolean;
  priority: number;
  vocabulary: string;
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
