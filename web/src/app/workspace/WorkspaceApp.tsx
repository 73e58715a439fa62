import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { UploadsProvider } from "../../features/documents/UploadsContext";
import { onSessionChange } from "../../shared/api/session";
import { router } from "./router";

/** The owner's pages, between which one goes without loading anew. */
export default function WorkspaceApp() {
  useEffect(
    () =>
      onSessionChange((change) => {
        if (change === "out") void router.invalidate();
        if (change === "other") location.reload();
      }),
    [],
  );
  return (
    <UploadsProvider>
      <RouterProvider router={router} />
    </UploadsProvider>
  );
}
