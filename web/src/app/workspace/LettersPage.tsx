import { BookingPanel } from "../../features/inbox/booking/BookingPanel";
import { InboxNav } from "../../features/inbox/InboxNav";
import { Letters } from "../../features/inbox/Letters";
import { PageHead } from "../../shared/ui/PageHead";
import { useTitle } from "../../shared/useTitle";

/** `/inbox/messages`: who wrote, and who wants to meet. */
export default function LettersPage() {
  useTitle("Messages");
  return (
    <>
      <InboxNav />
      <PageHead title="Messages">Who wrote to you, and who wants to meet you.</PageHead>
      <BookingPanel />
      <Letters />
    </>
  );
}
