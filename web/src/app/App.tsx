import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Problem } from "../shared/api/problem";
import { FreshQueries } from "../shared/freshQueries";
import { persistently } from "../shared/persistently";
import { InTheme } from "../shared/ui/InTheme";
import { ErrorBoundary } from "./ErrorBoundary";
import { HomePage, RepresentativePage } from "./RepresentativePage";
import { type Route, routeOf } from "./route";
import { UnknownPage } from "./StandingPage";

const SetupPage = lazy(() => persistently(() => import("../features/account/SetupPage")));
const SignInPage = lazy(() => persistently(() => import("../features/account/SignInPage")));
const ResumePage = lazy(() => persistently(() => import("./ResumePage")));
const WorkspaceApp = lazy(() => persistently(() => import("./workspace/WorkspaceApp")));

const queries = new FreshQueries({
  defaultOptions: {
    queries: { retry: retryable, staleTime: 60_000, refetchOnWindowFocus: false },
  },
});

/** The network may come back and a busy server may recover; a refusal stays one. */
function retryable(failures: number, error: unknown): boolean {
  const transient = error instanceof Problem && (error.status === 0 || error.status >= 500);
  return transient && failures < 2;
}

export function App() {
  return (
    <InTheme>
      <QueryClientProvider client={queries}>
        <ErrorBoundary>
          <Suspense>{pageOf(routeOf(location.pathname))}</Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </InTheme>
  );
}

function pageOf(route: Route) {
  switch (route.page) {
    case "home":
      return <HomePage />;
    case "representative":
      return <RepresentativePage handle={route.handle} />;
    case "resume":
      return <ResumePage handle={route.handle} />;
    case "setup":
      return <SetupPage />;
    case "sign-in":
      return <SignInPage />;
    case "workspace":
      return <WorkspaceApp />;
    case "unknown":
      return <UnknownPage />;
  }
}
