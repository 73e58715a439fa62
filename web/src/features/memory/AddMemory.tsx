import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFocusAfter } from "../../shared/ui/useFocusAfter";
import { useDraft } from "../../shared/useDraft";
import { MemoryForm } from "./MemoryForm";
import { writeMemory } from "./queries";

/** Has something remembered that was never said. What is half written is kept for this tab. */
export function AddMemory() {
  const queries = useQueryClient();
  const [draft, setDraft] = useDraft(":memory");
  const [opened, setOpened] = useState(draft !== "");
  const button = useFocusAfter(opened);
  const close = () => {
    setDraft("");
    setOpened(false);
  };
  if (!opened) {
    return (
      <Button ref={button} variant="default" onClick={() => setOpened(true)}>
        Add something
      </Button>
    );
  }
  return (
    <MemoryForm
      begun={{ text: draft, kind: "preference" }}
      verb="Remember it"
      store={writeMemory}
      onStored={() => {
        void queries.invalidateQueries({ queryKey: ["memories"] });
        close();
      }}
      onDraft={setDraft}
      onCancel={close}
    />
  );
}
