import { useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { useChange } from "../deeds/useChange";
import { askedBy } from "../editing/asked";
import { draftOf } from "../editing/draft";
import { refusalsOf } from "../editing/refusals";
import { setValues } from "../queries";
import type { Row } from "./rows";

interface Writing {
  begun: string;
  /** The profile's revision when they began to write; null once they know that it has changed. */
  revision: number | null;
  refusal: string | undefined;
}

interface Asked {
  value: unknown;
  draft: string;
  revision: number;
}

/**
 * A value being written and stored. What was written is shown at once, with the word that it is being stored; when it
 * could not be, it is on the table again with the reason.
 */
export function useRowEdit({ spec, value, revision }: Row) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const asked = askedBy(spec);
  const change = useChange(
    (asked: Asked) => setValues({ [spec.key]: asked.value }, asked.revision),
    ({ value }) => (value === null ? `Stored: no ${lowered(spec.label)}.` : `Stored: ${spec.label}.`),
  );
  const save = (value: unknown, draft: string) => {
    const begun = writing?.revision ?? revision;
    setWriting(null);
    change.mutate(
      { value, draft, revision: begun },
      {
        onError: (error) => {
          const refusals = refusalsOf(problemOf(error), spec.key);
          setWriting({ begun: draft, revision: null, refusal: Object.values(refusals)[0] });
        },
      },
    );
  };
  return {
    writing,
    asked,
    /** The value on its way; undefined while none is. */
    pending: change.isPending ? change.variables : undefined,
    edit: () =>
      setWriting({ begun: asked === null ? "" : draftOf(asked.kind, value), revision, refusal: undefined }),
    cancel: () => setWriting(null),
    save,
    saveEntries: (entries: unknown[], seen: number) =>
      change.mutateAsync({ value: entries, draft: "", revision: seen }),
  };
}

function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
