import { lazy, Suspense } from "react";
import { AddFiles } from "../../features/documents/AddFiles";
import { DropAnywhere } from "../../features/documents/DropAnywhere";
import { Uploads } from "../../features/documents/Uploads";
import { ProfileHead } from "../../features/profile/ProfileHead";
import { persistently } from "../../shared/persistently";
import { LoadingLines } from "../../shared/ui/LoadingLines";
import { useTitle } from "../../shared/useTitle";
import styles from "./ProfilePage.module.css";

const Picture = lazy(() => persistently(() => import("../../features/profile/picture/Picture")));

/** `/profile`: first the picture, then the table. */
export default function ProfilePage() {
  useTitle("Profile");
  return (
    <div className={styles.page}>
      <ProfileHead>
        <AddFiles quiet />
      </ProfileHead>
      <Uploads />
      <Suspense fallback={<LoadingLines label="Loading your profile" widths={[38, 92, 70, 86]} />}>
        <Picture />
      </Suspense>
      <DropAnywhere />
    </div>
  );
}
