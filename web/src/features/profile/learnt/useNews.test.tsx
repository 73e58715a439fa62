import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { schemaQuery } from "../../../shared/profile/queries";
import { learntQuery } from "../queries";
import { aFact, aSpec } from "../testing";
import { useNews } from "./useNews";

function begin(looking: boolean) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const learn = (...ids: string[]) =>
    act(
      () =>
        void queries.setQueryData(
          learntQuery().queryKey,
          ids.map((id) => aFact({ id })),
        ),
    );
  queries.setQueryData(schemaQuery().queryKey, { sections: [], attributes: [aSpec()] });
  learn("a");
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const { result, rerender } = renderHook(({ looks }) => useNews(looks), {
    wrapper,
    initialProps: { looks: looking },
  });
  return { learn, look: () => rerender({ looks: true }), news: () => result.current };
}

test("what was there when the page was opened is no news", () => {
  expect(begin(false).news()).toMatchObject({ unseen: 0, told: "" });
});

test("what comes is counted until it is looked at, and told by its name", async () => {
  const { learn, look, news } = begin(false);
  learn("b", "a");
  await waitFor(() => expect(news()).toMatchObject({ unseen: 1, told: "Learnt: Headline." }));
  look();

  expect(news().unseen).toBe(0);
});

test("what comes while one looks is not counted, but lights up", async () => {
  const { learn, news } = begin(true);
  learn("b", "a");

  await waitFor(() => expect(news()).toMatchObject({ unseen: 0, fresh: new Set(["b"]) }));
});
