import "@mantine/core/styles/Input.layer.css";
import { useState } from "react";
import type { RepresentativeCard } from "../../shared/api/client";
import { shortName } from "../../shared/shortName";
import { Drawer } from "../../shared/ui/Drawer";
import { Booking } from "./Booking";
import { MessageForm } from "./MessageForm";
import type { Receipt } from "./queries";
import { Sent } from "./Sent";

/** What somebody wants of the person; a message may begin with a question that nothing answered. */
export type Wish = { kind: "meeting" } | { kind: "message"; question: string | null };

interface ContactPanelProps {
  card: RepresentativeCard;
  wish: Wish;
  onWish: (wish: Wish) => void;
  /** The talk that it comes out of. */
  conversation: string | null;
  onClose: () => void;
}

/** The ways to the person themselves, for whom no account is needed. */
export default function ContactPanel({ card, wish, onWish, conversation, onClose }: ContactPanelProps) {
  const [last, setLast] = useState<{ wish: Wish; receipt: Receipt; email: string } | null>(null);
  const sent = last?.wish === wish ? last : null;
  const who = shortName(card.name);
  const title = wish.kind === "meeting" ? "Book a meeting" : "Leave a message";
  const above = `${wish.kind === "meeting" ? "With" : "For"} ${card.name}`;
  const onSent = (receipt: Receipt, email: string) => setLast({ wish, receipt, email });
  const form = { handle: card.handle, who, conversation, onSent };
  return (
    <Drawer label={title} title={title} above={above} onClose={onClose}>
      {sent && <Sent receipt={sent.receipt} email={sent.email} who={who} onDone={onClose} />}
      {!sent && wish.kind === "meeting" && (
        <Booking {...form} onWrite={() => onWish({ kind: "message", question: null })} />
      )}
      {!sent && wish.kind === "message" && <MessageForm {...form} question={wish.question} />}
    </Drawer>
  );
}
