import { render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { InTheme } from "../shared/ui/InTheme";
import { UnknownPage } from "./StandingPage";

afterEach(() => history.replaceState(null, "", "/"));

test.each([
  ["/%C3%A9va", "/éva"],
  ["/%E0%A4%A", "/%E0%A4%A"],
])("nobody is represented at %s, which reads %s", (path, words) => {
  history.replaceState(null, "", path);
  render(<UnknownPage />, { wrapper: InTheme });

  expect(screen.getByText(words)).toBeTruthy();
});
