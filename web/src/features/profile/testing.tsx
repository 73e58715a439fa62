import type { ReactNode } from "react";
import type { AttributeSpec, FactSource, FactView } from "../../shared/profile/wire";
import { renderPart } from "../../shared/testing";
import { Deeds } from "./deeds/Deeds";

const NOWHERE: FactSource = {
  kind: "document",
  document_id: "d1",
  document_name: "ada.pdf",
  page: null,
  path: "",
  span: null,
  conversation_id: null,
  message_id: null,
  basis: [],
};

/** A fact with what a test is about. */
export function aFact({
  source,
  ...fact
}: Partial<Omit<FactView, "source">> & { source?: Partial<FactSource> } = {}): FactView {
  return {
    id: "f1",
    attribute: "headline",
    entry: "",
    value: "Engineer",
    status: "accepted",
    disclosure: "public",
    quote: "Engineer",
    confidence: 0.97,
    extractor: "importer/1",
    extracted_at: "2026-11-21T08:00:00Z",
    source: { ...NOWHERE, ...source },
    ...fact,
  };
}

/** An attribute with what a test is about. */
export function aSpec(spec: Partial<AttributeSpec> = {}): AttributeSpec {
  return {
    key: "headline",
    section: "identity",
    type: "text",
    label: "Headline",
    description: "What the person is, in a line.",
    question: "",
    drawn: "text",
    disclosure: "public",
    unit: "",
    currency: "",
    choices: [],
    entry: null,
    derived: false,
    priority: 1,
    vocabulary: "",
    ...spec,
  };
}

/** Part of a page of the profile, with what tells of deeds. */
export function renderWithDeeds(part: ReactNode): void {
  renderPart(<Deeds>{part}</Deeds>);
}
