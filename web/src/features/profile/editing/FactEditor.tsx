import type { AttributeSpec } from "../../../shared/profile/wire";
import { type Asked, askedBy, askedByEntry } from "./asked";
import { draftOf } from "./draft";
import { draftKept, forgetDraft, keepDraft } from "./drafts";
import { type Drafts, EntryForm } from "./EntryForm";
import { ValueEditor } from "./ValueEditor";

interface FactEditorProps {
  spec: AttributeSpec;
  specs: readonly AttributeSpec[];
  fact: string;
  /** The fact's value: of a list, one entry. */
  value: unknown;
  saving: boolean;
  refusals: Readonly<Record<string, string>>;
  onSave: (value: unknown) => void;
  onCancel: () => void;
}

/** The value of one fact being written in the owner's own words. */
export function FactEditor({ spec, specs, fact, value, saving, refusals, onSave, ...on }: FactEditorProps) {
  const onCancel = () => {
    forgetDraft(fact);
    on.onCancel();
  };
  const asked = askedByFact(spec);
  if (asked === null) {
    return (
      <EntryForm
        asked={askedByEntry(spec.entry ?? {}, specs)}
        entry={value}
        begun={draftKept<Drafts>(fact)?.written ?? null}
        onDrafts={(written) => keepDraft(fact, { written, revision: null })}
        saving={saving}
        refusals={refusals}
        onSave={onSave}
        onCancel={onCancel}
      />
    );
  }
  const refusal = Object.values(refusals)[0];
  return (
    <ValueEditor
      // A refusal that comes opens it again, with what was written.
      key={refusal}
      asked={asked}
      begun={draftKept<string>(fact)?.written ?? draftOf(asked.kind, value)}
      onDraft={(written) => keepDraft(fact, { written, revision: null })}
      refusal={refusal}
      onSave={onSave}
      onCancel={onCancel}
    />
  );
}

/** A fact is about one entry of a list, not about the list. */
function askedByFact(spec: AttributeSpec): Asked | null {
  const asked = askedBy(spec);
  if (asked?.kind === "lines") return { ...asked, kind: "line" };
  return asked?.kind === "choices" ? { ...asked, kind: "choice" } : asked;
}
