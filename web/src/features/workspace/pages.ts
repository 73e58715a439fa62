import {
  IconBookmark,
  IconFileText,
  IconIdBadge2,
  IconInbox,
  IconMessageCircle,
  IconRoute,
  type TablerIcon,
} from "@tabler/icons-react";

export interface WorkspacePage {
  to: "/coach" | "/coach/memory" | "/profile" | "/roadmap" | "/inbox" | "/documents";
  label: string;
  /** For who looks for it in other words. */
  about: string;
  Icon: TablerIcon;
}

/** In the rail. */
export const PAGES: readonly WorkspacePage[] = [
  { to: "/coach", label: "Coach", about: "Talk, and let your profile grow", Icon: IconMessageCircle },
  { to: "/profile", label: "Profile", about: "What is known about you, and why", Icon: IconIdBadge2 },
  { to: "/roadmap", label: "Roadmap", about: "The way from here to where you want to be", Icon: IconRoute },
  { to: "/inbox", label: "Inbox", about: "What visitors asked, wrote and booked", Icon: IconInbox },
  { to: "/documents", label: "Documents", about: "Résumés and files that you brought", Icon: IconFileText },
];

/** Gone to from another page, or by their name. */
export const FURTHER_PAGES: readonly WorkspacePage[] = [
  { to: "/coach/memory", label: "Memory", about: "What your coach remembers of you", Icon: IconBookmark },
];
