import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { StandingPage } from "./StandingPage";

/** The last net: a mistake in the page must not leave a white one. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <BrokenPage />;
  }
}

export function BrokenPage() {
  return (
    <StandingPage title="This page broke">
      <p>That is our mistake. What you have said and brought is kept; loading the page again shows it.</p>
      <Button onClick={() => location.reload()}>Load the page again</Button>
    </StandingPage>
  );
}
