import { Button } from "@mantine/core";
import { useEffect, useState } from "react";

interface ShowMoreProps {
  /** What is shown page by page. */
  of: {
    hasNextPage: boolean;
    isFetching: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  words?: string;
}

/** The way to the next page. While the pages before it are read again it waits: else they would stay as they were. */
export function ShowMore({ of: pages, words = "Show more" }: ShowMoreProps) {
  const { hasNextPage, isFetching, isFetchingNextPage, fetchNextPage } = pages;
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted || isFetching) return;
    setWanted(false);
    void fetchNextPage();
  }, [wanted, isFetching, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <Button variant="subtle" loading={wanted || isFetchingNextPage} onClick={() => setWanted(true)}>
      {words}
    </Button>
  );
}
