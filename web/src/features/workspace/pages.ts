import { IconFileText, IconIdBadge2, IconMessageCircle, type TablerIcon } from "@tabler/icons-react";

export interface WorkspacePage {
  to: "/coach" | "/profile" | "/documents";
  label: string;
  /** For who looks for it in other words. */
  about: string;
  Icon: TablerIcon;
}

export const PAGES: readonly WorkspacePage[] = [
  { to: "/coach", label: "Coach", about: "Talk, and let your profile grow", Icon: IconMessageCircle },
  { to: "/profile", label: "Profile", about: "What is known about you, and why", Icon: IconIdBadge2 },
  { to: "/documents", label: "Documents", about: "Résumés and files that you brought", Icon: IconFileText },
];
