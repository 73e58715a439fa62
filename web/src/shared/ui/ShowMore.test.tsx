import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderPart } from "../testing";
import { ShowMore } from "./ShowMore";

const KEY = ["letters"];

function Letters({ read }: { read: (page: number) => Promise<string> }) {
  const queries = useQueryClient();
  const letters = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: 1,
    getNextPageParam: (_last, pages) => (pages.length < 2 ? pages.length + 1 : null),
  });
  return (
    <>
      <p>{letters.data?.pages.join(", ")}</p>
      <button type="button" onClick={() => void queries.invalidateQueries({ queryKey: KEY })}>
        Read again
      </button>
      <ShowMore of={letters} />
    </>
  );
}

test("who asks for more while the first page is read again sees both as they are now", async () => {
  let state = "old";
  const slow = Promise.withResolvers<void>();
  const read = async (page: number) => {
    if (state === "new" && page === 1) await slow.promise;
    return `${state} page ${page}`;
  };
  renderPart(<Letters read={read} />);
  await screen.findByText("old page 1");
  state = "new";
  await userEvent.click(screen.getByText("Read again"));
  await userEvent.click(screen.getByText("Show more"));
  slow.resolve();

  expect(await screen.findByText("new page 1, new page 2")).toBeTruthy();
});
