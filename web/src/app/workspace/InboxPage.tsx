import { InboxNav } from "../../features/inbox/InboxNav";
import { Questions } from "../../features/inbox/Questions";
import { useInboxTitle } from "../../features/inbox/useInboxTitle";
import { PageHead } from "../../shared/ui/PageHead";

/** `/inbox`: what visitors asked and nobody could tell them. */
export default function InboxPage() {
  useInboxTitle("Inbox");
  return (
    <>
      <InboxNav />
      <PageHead title="Questions">
        What your representative could not answer. Answer once, and everybody who asks it again is told.
      </PageHead>
      <Questions />
    </>
  );
}
