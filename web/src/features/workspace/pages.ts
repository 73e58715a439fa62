import { IconFileText, IconIdBadge2, type TablerIcon } from "@tabler/icons-react";

export interface WorkspacePage {
  to: "/profile" | "/documents";
  label: string;
  /** For who looks for it in other words. */
  about: string;
  Icon: TablerIcon;
}

export const PAGES: readonly WorkspacePage[] = [
  { to: "/profile", label: "Profile", about: "What is known about you, and why", Icon: IconIdBadge2 },
  { to: "/documents", label: "Documents", about: "Résumés and files that you brought", Icon: IconFileText },
];
