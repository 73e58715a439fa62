import type { Citation } from "../../shared/api/client";
import { longDate } from "../../shared/relativeTime";

/** Section, document, page, date: as far as they are known. */
export function sourceOf(citation: Citation): string {
  const page = citation.page ? `page ${citation.page}` : null;
  const date = citation.document_date ? longDate(citation.document_date) : null;
  const section = citation.section.charAt(0).toUpperCase() + citation.section.slice(1);
  return [section, citation.document_name, page, date].filter(Boolean).join(" · ");
}
