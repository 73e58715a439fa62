import { Popover } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useState } from "react";
import { evidenceQuery } from "../../../shared/profile/queries";
import type { FactView } from "../../../shared/profile/wire";
import styles from "./WithEvidence.module.css";

interface WithEvidenceProps {
  attribute: string;
  /** Which of the attribute's facts the thing rests on. */
  restsOn: (fact: FactView) => boolean;
  /** What is said about it above the quote. */
  about: ReactNode;
  label: string;
  /** The drawn thing: it gets what makes the card come and go. */
  children: (handlers: CardHandlers) => ReactElement;
}

interface CardHandlers {
  onPointerEnter: (event: React.PointerEvent) => void;
  onPointerLeave: (event: React.PointerEvent) => void;
  onFocus: (event: React.FocusEvent) => void;
  onBlur: () => void;
  onClick: () => void;
  "aria-expanded": boolean;
}

/** Something drawn, and on hover, focus or tap the very words it rests on. */
export function WithEvidence({ attribute, restsOn, about, label, children }: WithEvidenceProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={320}
      position="bottom"
      offset={8}
      shadow="md"
      withRoles={false}
    >
      <Popover.Target>
        {children({
          onPointerEnter: (event) => event.pointerType === "mouse" && setOpened(true),
          onPointerLeave: (event) => event.pointerType === "mouse" && setOpened(false),
          onFocus: (event) => event.currentTarget.matches(":focus-visible") && setOpened(true),
          onBlur: () => setOpened(false),
          onClick: () => setOpened(true),
          "aria-expanded": opened,
        })}
      </Popover.Target>
      <Popover.Dropdown className={styles.card} role="dialog" aria-label={label}>
        {about}
        {opened && <Evidence attribute={attribute} restsOn={restsOn} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Evidence({ attribute, restsOn }: Pick<WithEvidenceProps, "attribute" | "restsOn">) {
  const facts = useQuery(evidenceQuery(attribute)).data;
  const fact = facts?.find((one) => one.quote !== "" && restsOn(one));
  if (fact === undefined) return null;
  return (
    <figure className={styles.evidence}>
      <blockquote className={styles.quote} dir="auto">
        <mark>{fact.quote}</mark>
      </blockquote>
      <figcaption className={styles.source}>{sourceOf(fact)}</figcaption>
    </figure>
  );
}

/** "cv.pdf, page 2". */
function sourceOf({ source }: FactView): string {
  if (source.kind === "document") {
    const page = source.page === null ? "" : `, page ${source.page}`;
    return `${source.document_name ?? "A document"}${page}`;
  }
  if (source.kind === "message") return "You said so in a conversation";
  return source.kind === "edit" ? "You wrote it yourself" : "Worked out from other facts";
}
