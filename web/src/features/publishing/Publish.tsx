import { Button } from "@mantine/core";
import { IconEyeOff, IconMessageQuestion, IconWorld } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { PublicationView } from "../../shared/api/client";
import { problemOf } from "../../shared/api/problem";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { ConfirmUnpublish } from "./ConfirmUnpublish";
import styles from "./Publish.module.css";
import { publicationQuery, publish, unpublish } from "./queries";

/** What becomes public, what does not, at which address; and the one act that makes it so. */
export function Publish({ publication }: { publication: PublicationView }) {
  const { mutate: change, ...changing } = useOpening();
  const [asking, setAsking] = useState(false);
  const { published_at, card } = publication;
  const isPublic = published_at !== null;
  return (
    <section className={styles.publish} aria-labelledby="opening" data-public={isPublic || undefined}>
      <h2 id="opening" className={styles.title}>
        {isPublic ? "Your page is public" : "Not published yet: only you see this"}
      </h2>
      <Outcome publication={publication} />
      {changing.isError && <ProblemNote problem={problemOf(changing.error)} />}
      <div className={styles.actions}>
        {isPublic ? (
          <>
            <Button component="a" href={pathOf(publication)} target="_blank" rel="noopener">
              Open the page
            </Button>
            <Button variant="default" loading={changing.isPending} onClick={() => setAsking(true)}>
              Take it offline
            </Button>
          </>
        ) : (
          <Button
            size="md"
            loading={changing.isPending}
            disabled={card === null}
            onClick={() => change(publish)}
          >
            Publish
          </Button>
        )}
      </div>
      {asking && <ConfirmUnpublish onUnpublish={() => change(unpublish)} onKept={() => setAsking(false)} />}
    </section>
  );
}

function Outcome({ publication }: { publication: PublicationView }) {
  const { card, published_at, on_request, private: kept } = publication;
  const lines = card?.facts ?? 0;
  const isPublic = published_at !== null;
  const address = location.host + pathOf(publication);
  return (
    <ul className={styles.outcome}>
      <Item icon={<IconWorld size={20} stroke={1.5} />}>
        <b>
          {lines} {lines === 1 ? "line" : "lines"}
        </b>{" "}
        {isPublic ? "are public at" : "become public at"} <span className={styles.address}>{address}</span>.{" "}
        {isPublic ? "What you change is" : "What you change later is"} public at once.
      </Item>
      {on_request.length > 0 && (
        <Item icon={<IconMessageQuestion size={20} stroke={1.5} />}>
          Visitors learn that they can ask you for: {on_request.join(", ")}.
        </Item>
      )}
      {kept.length > 0 && (
        <Item icon={<IconEyeOff size={20} stroke={1.5} />}>
          {kept.length} {kept.length === 1 ? "stays" : "stay"} private: {kept.join(", ")}.
        </Item>
      )}
    </ul>
  );
}

function Item({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <span>{children}</span>
    </li>
  );
}

export function pathOf({ handle }: PublicationView): string {
  return `/@${handle}`;
}

function useOpening() {
  const queries = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: (act: () => Promise<PublicationView>) => act(),
    onSuccess: (publication) => queries.setQueryData(publicationQuery().queryKey, publication),
  });
}
