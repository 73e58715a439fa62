import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { answerWith, renderPart } from "../../shared/testing";
import { Preview } from "./Preview";

const TEXT = "Ada Nowak\nEngineer\n";
const span = (page: number | null, box: object | null) => ({ start: 0, end: 9, page, box });

function aDocument(pages: object[], place: object) {
  return {
    id: "d1",
    name: "ada.pdf",
    media_type: "application/pdf",
    language: "en",
    state: "draft",
    created_at: "2026-11-21T08:00:00Z",
    text: TEXT,
    pages,
    resume: { basics: { name: "Ada Nowak" } },
    spans: { "/basics/name": place },
    own: [],
    confidence: { "/basics/name": 0.95 },
    is_doubted: false,
    notices: [],
    corrections: [],
    revision: 0,
  };
}

const PAGE = { width: 595, height: 842, has_picture: true };
const PRINTED = aDocument(
  [
    { ...PAGE, number: 1 },
    { ...PAGE, number: 2 },
  ],
  span(1, { x0: 40, y0: 40, x1: 140, y1: 60 }),
);

// jsdom sees and paints nothing.
beforeEach(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      readonly observe: () => void;
      disconnect() {}
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.observe = () => tell([{ isIntersecting: true }]);
      }
    },
  );
  vi.stubGlobal("createImageBitmap", async () => ({ width: 2, height: 3, close: () => {} }));
  HTMLCanvasElement.prototype.getContext = vi.fn(() => null);
});

function open(answer: () => unknown) {
  const leave = vi.fn();
  const asked: string[] = [];
  const aPicture = (number: number) => () => {
    asked.push(`page ${number}`);
    return new Response(new Blob(["picture"]));
  };
  answerWith({
    "GET /api/documents/d1": answer,
    "GET /api/documents/d1/pages/1": aPicture(1),
    "GET /api/documents/d1/pages/2": aPicture(2),
  });
  renderPart(<Preview id="d1" onLeave={leave} onOpen={() => {}} />);
  return { leave, asked };
}

const thePage = () => screen.findByRole("region", { name: "The page" });
const understood = () => screen.findByRole("main", { name: "What was understood" });

test("a file that has pages is shown page by page, beside what was understood", async () => {
  const { asked } = open(() => PRINTED);

  const page = within(await thePage());
  expect(await page.findByRole("img", { name: "Page 1 of 2" })).toBeTruthy();
  expect(page.getByRole("img", { name: "Page 2 of 2" })).toBeTruthy();
  await waitFor(() => expect(asked).toEqual(["page 1", "page 2"]));
  expect(within(await understood()).getByText("Ada Nowak")).toBeTruthy();
});

test("a file without pages is shown as its text", async () => {
  open(() => aDocument([], span(null, null)));

  expect((await thePage()).textContent).toContain("Engineer");
});

test("a document that is there no more says so, and leads back", async () => {
  const { leave } = open(() => Response.json({ code: "not_found", detail: "Gone." }, { status: 404 }));
  await userEvent.click(await screen.findByRole("button", { name: "Your documents" }));

  expect(leave).toHaveBeenCalledOnce();
});

test("a document that could not be fetched is asked for again", async () => {
  const answers: unknown[] = [
    Response.json({ code: "x", detail: "Not just now." }, { status: 503 }),
    PRINTED,
  ];
  open(() => answers.shift());
  expect((await screen.findByRole("alert")).textContent).toContain("Not just now.");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  expect(await thePage()).toBeTruthy();
});
