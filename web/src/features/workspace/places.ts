import { IconListDetails, IconTag, type TablerIcon } from "@tabler/icons-react";
import type { ProfileSchema } from "../../shared/profile/wire";
import { FURTHER_PAGES, PAGES, type WorkspacePage } from "./pages";

/** Somewhere to go to, by its name. */
export interface Place {
  id: string;
  label: string;
  about: string;
  to: WorkspacePage["to"];
  search: { section?: string; attribute?: string };
  Icon: TablerIcon;
}

export function placesOf(schema: ProfileSchema | undefined): Place[] {
  const pages = [...PAGES, ...FURTHER_PAGES].map((page) => ({ ...page, id: page.to, search: {} }));
  if (schema === undefined) return pages;
  const labels = new Map(schema.sections.map((section) => [section.key, section.label]));
  const sections = schema.sections.map(({ key, label, description }) => ({
    id: `section/${key}`,
    label,
    about: description,
    to: "/profile" as const,
    search: { section: key },
    Icon: IconListDetails,
  }));
  const attributes = schema.attributes.map(({ key, label, section }) => ({
    id: `attribute/${key}`,
    label,
    about: labels.get(section) ?? section,
    to: "/profile" as const,
    search: { attribute: key },
    Icon: IconTag,
  }));
  return [...pages, ...sections, ...attributes];
}

/** Those that a query means, those whose name begins with it first; for no query the pages. */
export function placesFor(query: string, places: readonly Place[]): Place[] {
  const words = query.trim().toLowerCase().split(/\s+/);
  if (words[0] === "") return places.filter((place) => place.id === place.to);
  const found = places.filter(({ label, about }) => {
    const text = `${label} ${about}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Place) => label.toLowerCase().startsWith(words.join(" "));
  return [...found.filter(begins), ...found.filter((place) => !begins(place))];
}
