import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useState } from "react";
import { AddFiles } from "../../features/documents/AddFiles";
import { DropAnywhere } from "../../features/documents/DropAnywhere";
import { Uploads } from "../../features/documents/Uploads";
import { Attributes } from "../../features/profile/attributes/Attributes";
import { useRows } from "../../features/profile/attributes/useRows";
import { Deeds } from "../../features/profile/deeds/Deeds";
import { EmptyProfile } from "../../features/profile/EmptyProfile";
import { ProfileHead } from "../../features/profile/ProfileHead";
import { ProfileNav } from "../../features/profile/ProfileNav";
import { Provenance } from "../../features/profile/provenance/Provenance";
import { TakeResume } from "../../features/profile/TakeResume";
import { useKnown } from "../../features/profile/useKnown";
import { problemOf } from "../../shared/api/problem";
import { persistently } from "../../shared/persistently";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { ProblemNote } from "../../shared/ui/ProblemNote";
import { useTitle } from "../../shared/useTitle";
import styles from "./ProfilePage.module.css";
import type { ProfileSearch } from "./router";

const here = getRouteApi("/frame/profile");
const Picture = lazy(() => persistently(() => import("../../features/profile/picture/Picture")));

/** `/profile`: first the picture, then the table. */
export default function ProfilePage() {
  useTitle("Profile");
  const { rows, query } = useRows();
  const known = useKnown();
  // What all of the page is made of is missing: that is said once, not by each of its parts.
  const failed = rows === null && query.isError;
  const seenEmpty = useEver(known === 0);
  const { section, attribute } = here.useSearch();
  const navigate = here.useNavigate();
  const look = useCallback(
    (key: string | undefined) =>
      void navigate({
        search: ({ section }): ProfileSearch => ({
          ...(section && { section }),
          ...(key && { attribute: key }),
        }),
        resetScroll: false,
      }),
    [navigate],
  );
  return (
    <Deeds>
      <ProfileNav />
      <div className={styles.page}>
        <ProfileHead>
          <div className={styles.actions}>
            {known ? <TakeResume /> : null}
            <AddFiles quiet={known !== 0} />
          </div>
        </ProfileHead>
        <Uploads />
        {failed ? (
          <ProblemNote problem={problemOf(query.error)} onRetry={() => void query.refetch()} />
        ) : (
          <Suspense fallback={<Waiting />}>
            {known === 0 ? <EmptyProfile /> : <Picture seenEmpty={seenEmpty} />}
          </Suspense>
        )}
        <DropAnywhere />
      </div>
      {!failed && (
        <section className={styles.table} aria-labelledby="all-attributes">
          <h2 id="all-attributes" className={styles.heading}>
            Everything, in words
          </h2>
          <Attributes
            section={section ?? null}
            attribute={attribute ?? null}
            onSection={(key) =>
              void navigate({ search: key === null ? {} : { section: key }, resetScroll: false })
            }
            onAttribute={look}
          />
        </section>
      )}
      {attribute && <Provenance attribute={attribute} onClose={() => look(undefined)} />}
    </Deeds>
  );
}

/** As high as the picture at least, so that what stands below it does not come and go. */
function Waiting() {
  return (
    <div className={styles.waiting}>
      <LoadingLines label="Loading your profile" widths={[38, 92, 70, 86]} />
    </div>
  );
}

/** Whether something has been so since the page was opened. */
function useEver(is: boolean): boolean {
  const [ever, setEver] = useState(is);
  if (is && !ever) setEver(true);
  return ever;
}
