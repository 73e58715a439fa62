import { BookingPanel } from "../../features/inbox/booking/BookingPanel";
import { InboxNav } from "../../features/inbox/InboxNav";
import { Letters } from "../../features/inbox/Letters";
import { useInboxTitle } from "../../features/inbox/useInboxTitle";
import { PageHead } from "../../shared/ui/PageHead";

/** `/inbox/messages`: who wrote, and who wants to meet. */
export default function LettersPage() {
  useInboxTitle("Messages");
  return (
    <>
      <InboxNav />
      <PageHead title="Messages">Who wrote to you, and who wants to meet you.</PageHead>
      <BookingPanel />
      <Letters />
    </>
  );
}
