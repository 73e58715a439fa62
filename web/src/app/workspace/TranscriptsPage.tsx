import { getRouteApi } from "@tanstack/react-router";
import { StoredAnswer } from "../../features/conversation/StoredAnswer";
import { InboxNav } from "../../features/inbox/InboxNav";
import { Transcript, Transcripts } from "../../features/inbox/Transcripts";
import { useInboxTitle } from "../../features/inbox/useInboxTitle";
import { PageHead } from "../../shared/ui/PageHead";

const here = getRouteApi("/frame/inbox/conversations");

/** `/inbox/conversations`: what others asked, and what they were told. */
export default function TranscriptsPage() {
  useInboxTitle("Conversations");
  const { conversation } = here.useSearch();
  return (
    <>
      <InboxNav />
      {conversation === undefined ? (
        <>
          <PageHead title="Conversations">
            What was asked on your page, and what was told. Nobody is followed: a name stands here only where
            somebody gave it.
          </PageHead>
          <Transcripts />
        </>
      ) : (
        <Transcript
          key={conversation}
          id={conversation}
          answer={(message) => <StoredAnswer message={message} />}
        />
      )}
    </>
  );
}
