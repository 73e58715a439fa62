import { AddFiles } from "../../features/documents/AddFiles";
import { DropAnywhere } from "../../features/documents/DropAnywhere";
import { Uploads } from "../../features/documents/Uploads";
import { PageHead } from "../../shared/ui/PageHead";
import { useTitle } from "../../shared/useTitle";

/** `/profile`: first the picture, then the table. */
export default function ProfilePage() {
  useTitle("Profile");
  return (
    <>
      <PageHead title="Profile" />
      <AddFiles quiet />
      <Uploads />
      <DropAnywhere />
    </>
  );
}
