import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ConversationView } from "../../shared/api/client";
import { ConversationDeleter } from "./ConversationDeleter";

const LEARNT = /What your profile has learnt from it stays/;

function ask(agent: ConversationView["agent"]) {
  const conversation = { id: "c", agent, title: "Plans" } as ConversationView;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <ConversationDeleter conversation={conversation} onDeleted={() => {}} onKept={() => {}} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test("who deletes a conversation with their coach is told what stays", () => {
  ask("coach");

  expect(screen.getByText(LEARNT)).toBeTruthy();
});

test("nothing was learnt from a conversation with a representative", () => {
  ask("representative");

  expect(screen.queryByText(LEARNT)).toBeNull();
});
