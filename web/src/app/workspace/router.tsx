import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import type { RoadmapsSearch } from "../../features/roadmap/Roadmaps";
import { hasSession } from "../../shared/api/session";
import { persistently } from "../../shared/persistently";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { BrokenPage } from "../ErrorBoundary";
import { UnknownPage } from "../StandingPage";
import { Frame } from "./Frame";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: UnknownPage,
  errorComponent: BrokenPage,
  beforeLoad: ({ location }) => {
    if (hasSession()) return;
    throw redirect({ href: `/sign-in?next=${encodeURIComponent(location.href)}`, reloadDocument: true });
  },
});

const frame = createRoute({ getParentRoute: () => root, id: "frame", component: Frame });

/** What is looked for on the profile page: it is in the address, so that it can be come back to. */
export interface ProfileSearch {
  section?: string;
  attribute?: string;
}

const profile = createRoute({
  getParentRoute: () => frame,
  path: "/profile",
  validateSearch: ({ section, attribute }: Record<string, unknown>): ProfileSearch => ({
    ...(typeof section === "string" && { section }),
    ...(typeof attribute === "string" && { attribute }),
  }),
  component: lazyRouteComponent(() => persistently(() => import("./ProfilePage"))),
});

/** Only what is about one attribute; without it, about all. */
export interface AboutSearch {
  attribute?: string;
}

function aboutOf({ attribute }: Record<string, unknown>): AboutSearch {
  return typeof attribute === "string" ? { attribute } : {};
}

const review = createRoute({
  getParentRoute: () => frame,
  path: "/profile/review",
  validateSearch: aboutOf,
  component: lazyRouteComponent(() => persistently(() => import("./ReviewPage"))),
});

const history = createRoute({
  getParentRoute: () => frame,
  path: "/profile/history",
  validateSearch: aboutOf,
  component: lazyRouteComponent(() => persistently(() => import("./HistoryPage"))),
});

const visitor = createRoute({
  getParentRoute: () => frame,
  path: "/profile/visitor",
  component: lazyRouteComponent(() => persistently(() => import("./VisitorPage"))),
});

/** Something that was said: the conversation, and the message in it. */
export interface SaidSearch {
  conversation?: string;
  message?: string;
}

const coach = createRoute({
  getParentRoute: () => frame,
  path: "/coach",
  validateSearch: ({ conversation, message }: Record<string, unknown>): SaidSearch => ({
    ...(typeof conversation === "string" && { conversation }),
    ...(typeof message === "string" && { message }),
  }),
  component: lazyRouteComponent(() => persistently(() => import("./CoachPage"))),
});

/** What is to be forgotten, where the coach was asked to. */
export interface ForgetSearch {
  forget?: string;
}

const memory = createRoute({
  getParentRoute: () => frame,
  path: "/coach/memory",
  validateSearch: ({ forget }: Record<string, unknown>): ForgetSearch =>
    typeof forget === "string" ? { forget } : {},
  component: lazyRouteComponent(() => persistently(() => import("./MemoryPage"))),
});

const roadmap = createRoute({
  getParentRoute: () => frame,
  path: "/roadmap",
  validateSearch: ({ roadmap, milestone, shape, begin }: Record<string, unknown>): RoadmapsSearch => ({
    ...(typeof roadmap === "string" && { roadmap }),
    ...(typeof milestone === "string" && { milestone }),
    ...(shape === "board" && { shape }),
    ...(begin === true && { begin }),
  }),
  component: lazyRouteComponent(() => persistently(() => import("./RoadmapPage"))),
});

const inbox = createRoute({
  getParentRoute: () => frame,
  path: "/inbox",
  component: lazyRouteComponent(() => persistently(() => import("./InboxPage"))),
});

const letters = createRoute({
  getParentRoute: () => frame,
  path: "/inbox/messages",
  component: lazyRouteComponent(() => persistently(() => import("./LettersPage"))),
});

const transcripts = createRoute({
  getParentRoute: () => frame,
  path: "/inbox/conversations",
  validateSearch: ({ conversation }: Record<string, unknown>): { conversation?: string } =>
    typeof conversation === "string" ? { conversation } : {},
  component: lazyRouteComponent(() => persistently(() => import("./TranscriptsPage"))),
});

const documents = createRoute({
  getParentRoute: () => frame,
  path: "/documents",
  component: lazyRouteComponent(() => persistently(() => import("./DocumentsPage"))),
});

/** How far somebody new is. */
export interface WelcomeSearch {
  step?: "bring" | "check" | "publish";
}

const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  validateSearch: ({ step }: Record<string, unknown>): WelcomeSearch =>
    step === "bring" || step === "check" || step === "publish" ? { step } : {},
  component: lazyRouteComponent(() => persistently(() => import("./WelcomePage"))),
});

const bring = createRoute({
  getParentRoute: () => root,
  path: "/import",
  component: lazyRouteComponent(() => persistently(() => import("./BringPage"))),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: "/import/$id",
  component: lazyRouteComponent(() => persistently(() => import("./DeskPage"))),
});

const routes = root.addChildren([
  frame.addChildren([
    coach,
    memory,
    profile,
    review,
    history,
    visitor,
    roadmap,
    inbox,
    letters,
    transcripts,
    documents,
  ]),
  welcome,
  bring,
  desk,
]);

export const router = createRouter({
  routeTree: routes,
  defaultPendingMs: 150,
  defaultPendingComponent: () => <LoadingLines label="Loading" widths={[38, 70, 92, 86, 60]} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
