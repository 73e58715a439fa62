import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { useSubmit } from "../../../shared/useSubmit";
import { arrangeBooking } from "../queries";
import { useInboxChange } from "../useInboxChange";
import styles from "./BookingPanel.module.css";

/** A token goes in and is never shown again; it can be replaced by none. */
export function CalendlyToken({ known }: { known: boolean }) {
  const [token, setToken] = useState("");
  const arrange = useInboxChange(arrangeBooking);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await arrange.mutateAsync({ calendly_token: known ? null : token.trim() });
    setToken("");
  });
  return (
    <form className={styles.token} onSubmit={onSubmit}>
      <h3 className={styles.subheading}>Calendly</h3>
      {known ? (
        <p className={styles.words}>A token is set. It tells your free times, and is shown to nobody.</p>
      ) : (
        <TextInput
          label="Personal access token"
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
        <Button type="submit" variant="default" loading={busy}>
          {known ? "Remove the token" : "Set the token"}
        </Button>
      </div>
    </form>
  );
}
