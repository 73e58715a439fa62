import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { useSubmit } from "../../../shared/useSubmit";
import { arrangeBooking } from "../queries";
import { useInboxChange } from "../useInboxChange";
import type { BookingView } from "../wire";
import styles from "./BookingPanel.module.css";

/** A token goes in and is never shown again; it can be replaced, and removed. */
export function CalendlyToken({ booking }: { booking: BookingView }) {
  const { has_calendly_token: known, calendly_token_lost: lost } = booking;
  const [token, setToken] = useState("");
  const [replacing, setReplacing] = useState(false);
  const arrange = useInboxChange(arrangeBooking);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await arrange.mutateAsync({ calendly_token: token.trim() });
    setToken("");
    setReplacing(false);
  });
  const asks = !known || lost || replacing;
  return (
    <form className={styles.token} onSubmit={onSubmit}>
      <h3 className={styles.subheading}>Calendly</h3>
      {known && <Known booking={booking} />}
      {asks && (
        <TextInput
          label={known ? "New personal access token" : "Personal access token"}
          description="Visitors then see your free times at Calendly. The token is never shown again."
          type="password"
          autoComplete="off"
          required
          withAsterisk={false}
          maxLength={500}
          size="md"
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
        />
      )}
      {problem && <ProblemNote key={problem.requestId} problem={problem} />}
      <div className={styles.actions}>
        {asks ? (
          <Button type="submit" variant="default" loading={busy}>
            {known ? "Replace the token" : "Set the token"}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setReplacing(true)}>
            Replace
          </Button>
        )}
        {known && (
          <Button
            variant="subtle"
            loading={arrange.isPending && !busy}
            onClick={() => arrange.mutate({ calendly_token: null })}
          >
            Remove the token
          </Button>
        )}
      </div>
    </form>
  );
}

/** What is known of it: its end, and whether it still opens. */
function Known({ booking: { calendly_ending, calendly_token_lost } }: { booking: BookingView }) {
  const which = calendly_ending ? ` that ends in …${calendly_ending}` : "";
  if (calendly_token_lost) {
    return (
      <p role="alert" className={styles.lost}>
        The token{which} cannot be read any more: Kairix now has another key than when you set it. Nobody else
        can read it either. Visitors see no times of your Calendly until you enter it again.
      </p>
    );
  }
  return (
    <p className={styles.words}>
      A token{which} is set. It tells your free times, is stored sealed, and is shown to nobody.
    </p>
  );
}
