import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { DropAnywhere } from "./DropAnywhere";
import { UploadsProvider, useSendings } from "./UploadsContext";

const cv = new File([""], "cv.pdf");

function Names() {
  return useSendings().map((sending) => <p key={sending.key}>{sending.name}</p>);
}

function open() {
  vi.stubGlobal("fetch", async () => new Response(null, { status: 503 }));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UploadsProvider>
        <DropAnywhere />
        <Names />
      </UploadsProvider>
    </QueryClientProvider>,
  );
}

const dragged = (types: string[], files: File[] = []) => ({ dataTransfer: { types, files } });

test("the page says that files can be let go", () => {
  open();
  fireEvent.dragOver(document.body, dragged(["Files"]));

  expect(screen.getByText("Let go to have it read")).toBeTruthy();
});

test("a text that is dragged over it is nothing to it", () => {
  open();
  fireEvent.dragOver(document.body, dragged(["text/plain"]));

  expect(screen.queryByText("Let go to have it read")).toBeNull();
});

test("files that leave the window again are not spoken of any more", () => {
  open();
  fireEvent.dragOver(document.body, dragged(["Files"]));
  fireEvent.dragLeave(document.body);

  expect(screen.queryByText("Let go to have it read")).toBeNull();
});

test("files that are let go are brought, and the page stays", () => {
  open();
  const drop = createEvent.drop(document.body, dragged(["Files"], [cv]));
  fireEvent(document.body, drop);

  expect(screen.getByText("cv.pdf")).toBeTruthy();
  expect(drop.defaultPrevented).toBe(true);
});
