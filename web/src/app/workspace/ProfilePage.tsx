import { lazy, Suspense } from "react";
import { AddFiles } from "../../features/documents/AddFiles";
import { DropAnywhere } from "../../features/documents/DropAnywhere";
import { Uploads } from "../../features/documents/Uploads";
import { EmptyProfile } from "../../features/profile/EmptyProfile";
import { ProfileHead } from "../../features/profile/ProfileHead";
import { useKnown } from "../../features/profile/useKnown";
import { persistently } from "../../shared/persistently";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { useTitle } from "../../shared/useTitle";
import styles from "./ProfilePage.module.css";

const Picture = lazy(() => persistently(() => import("../../features/profile/picture/Picture")));

/** `/profile`: first the picture, then the table. */
export default function ProfilePage() {
  useTitle("Profile");
  const known = useKnown();
  return (
    <div className={styles.page}>
      <ProfileHead>
        <AddFiles quiet={known !== 0} />
      </ProfileHead>
      <Uploads />
      <Suspense fallback={<LoadingLines label="Loading your profile" widths={[38, 92, 70, 86]} />}>
        {known === 0 ? <EmptyProfile /> : <Picture />}
      </Suspense>
      <DropAnywhere />
    </div>
  );
}
