import type { components } from "../api/schema";

type Schemas = components["schemas"];
export type AttributeType = Schemas["AttributeType"];
export type Disclosure = Schemas["Disclosure"];
export type FactPage = Schemas["FactPage"];
export type FactSource = Schemas["SourceView"];
export type FactStatus = Schemas["FactStatus"];
export type FactView = Schemas["FactView"];
export type OperationPage = Schemas["OperationPage"];
export type OperationView = Schemas["OperationView"];
export type ReviewItem = Schemas["ReviewItem"];
export type ReviewPage = Schemas["ReviewPage"];
export type SectionView = Schemas["SectionView"];
export type Standing = Schemas["StandingView"];
export type Standings = Schemas["Standings"];
export type StepView = Schemas["StepView"];

/** One attribute; `entry` is the JSON Schema of the entries of a list. */
export type AttributeSpec = Omit<Schemas["AttributeView"], "entry"> & { entry: EntrySchema | null };

export type ProfileSchema = Omit<Schemas["ProfileSchema"], "attributes"> & { attributes: AttributeSpec[] };

/** Most of what reads a profile takes any attribute of it, by its key. */
export type ProfileView = Omit<Schemas["ProfileView"], "values"> & { values: Record<string, unknown> };

/** What of JSON Schema an entry needs: the text, the number or the list that each of its fields is. */
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
