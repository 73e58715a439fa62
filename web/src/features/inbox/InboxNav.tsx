import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { inboxQuery } from "../../shared/inbox/queries";
import { PAGE_LINK, PageCount, PageNav } from "../../shared/ui/PageNav";

/** Questions first, people second. */
export function InboxNav() {
  const counts = useQuery(inboxQuery()).data;
  return (
    <PageNav label="Inbox">
      <Link to="/inbox" activeOptions={{ exact: true, includeSearch: false }} {...PAGE_LINK}>
        Questions
        <PageCount of={counts?.questions ?? 0} />
      </Link>
      <Link to="/inbox/messages" {...PAGE_LINK}>
        Messages
        <PageCount of={(counts?.messages ?? 0) + (counts?.bookings ?? 0)} />
      </Link>
      <Link to="/inbox/conversations" {...PAGE_LINK}>
        Conversations
      </Link>
    </PageNav>
  );
}
