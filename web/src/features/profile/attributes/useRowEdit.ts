import { useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { useChange } from "../deeds/useChange";
import { askedBy } from "../editing/asked";
import { draftOf } from "../editing/draft";
import { draftKept, forgetDraft, keepDraft } from "../editing/drafts";
import { refusalsOf } from "../editing/refusals";
import { setValues } from "../queries";
import type { Row } from "./rows";

interface Writing {
  begun: string;
  /** The profile's revision when they began to write; null once they know that it has changed. */
  revision: number | null;
  refusal: string | undefined;
  /** Whether they left it half written, and have come back. */
  resumed: boolean;
}

/** What is needed of a row to change its value. */
export type Editable = Pick<Row, "spec" | "value" | "revision">;

interface Asked {
  value: unknown;
  draft: string;
  revision: number;
}

/**
 * A value being written and stored. What was written is shown at once, with the word that it is being stored; when it
 * could not be, it is on the table again with the reason. Who leaves while they write finds it as they left it.
 */
export function useRowEdit({ spec, value, revision }: Editable) {
  const [writing, setWriting] = useState<Writing | null>(() => leftAt(spec.key));
  const asked = askedBy(spec);
  const change = useChange(
    async ({ value, revision }: Asked) => {
      const done = await setValues({ [spec.key]: value }, revision);
      forgetDraft(spec.key);
      return done;
    },
    ({ value }) => (value === null ? `Stored: no ${lowered(spec.label)}.` : `Stored: ${spec.label}.`),
  );
  const save = (value: unknown, draft: string) => {
    const begun = writing?.revision ?? revision;
    setWriting(null);
    change.mutate(
      { value, draft, revision: begun },
      {
        onError: (error) => {
          const problem = problemOf(error);
          const since = problem.code === "profile_changed" ? null : begun;
          keepDraft(spec.key, { written: draft, revision: since });
          const refusal = Object.values(refusalsOf(problem, spec.key))[0];
          setWriting({ begun: draft, revision: since, refusal, resumed: false });
        },
      },
    );
  };
  return {
    writing,
    asked,
    /** The value on its way; undefined while none is. */
    pending: change.isPending ? change.variables : undefined,
    edit: () => {
      const begun = asked === null ? "" : draftOf(asked.kind, value);
      setWriting({ begun, revision, refusal: undefined, resumed: false });
    },
    wrote: (written: string) => keepDraft(spec.key, { written, revision: writing?.revision ?? null }),
    cancel: () => {
      forgetDraft(spec.key);
      setWriting(null);
    },
    save,
    saveEntries: (entries: unknown[], seen: number) =>
      change.mutateAsync({ value: entries, draft: "", revision: seen }),
  };
}

/** An entry that was left half written is kept by the same key, and begins in its own form. */
function leftAt(key: string): Writing | null {
  const left = draftKept(key);
  if (left === undefined) return null;
  const begun = typeof left.written === "string" ? left.written : "";
  return { begun, revision: left.revision, refusal: undefined, resumed: true };
}

function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
