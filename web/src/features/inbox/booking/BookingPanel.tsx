import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../../shared/api/problem";
import { LoadingLines } from "../../../shared/ui/LoadingLines";
import { ProblemNote } from "../../../shared/ui/ProblemNote";
import { useFocusAfter } from "../../../shared/ui/useFocusAfter";
import { bookingQuery } from "../queries";
import { BookingForm } from "./BookingForm";
import styles from "./BookingPanel.module.css";
import { CalendlyToken } from "./CalendlyToken";
import { wayInWords } from "./week";

/** How one can be met, in a sentence; what it follows from is behind a button. */
export function BookingPanel() {
  const booking = useQuery(bookingQuery());
  const [open, setOpen] = useState(false);
  const [stored, setStored] = useState(false);
  const change = useFocusAfter(open);
  return (
    <section className={styles.panel} aria-labelledby="how-to-meet">
      <h2 id="how-to-meet" className={styles.heading}>
        How you can be met
      </h2>
      {booking.isError && (
        <ProblemNote problem={problemOf(booking.error)} onRetry={() => void booking.refetch()} />
      )}
      {booking.isPending && <LoadingLines label="Loading how you can be met" widths={[70]} />}
      {booking.data && <p className={styles.words}>{wayInWords(booking.data)}</p>}
      <p role="status" className={styles.stored}>
        {stored && "Stored. Visitors find it so from now on."}
      </p>
      {booking.data && !open && (
        <Button
          ref={change}
          size="sm"
          variant="default"
          onClick={() => {
            setStored(false);
            setOpen(true);
          }}
        >
          Change
        </Button>
      )}
      {booking.data && open && (
        <>
          <BookingForm
            booking={booking.data}
            onStored={() => {
              setStored(true);
              setOpen(false);
            }}
            onClose={() => setOpen(false)}
          />
          <CalendlyToken booking={booking.data} />
        </>
      )}
    </section>
  );
}
