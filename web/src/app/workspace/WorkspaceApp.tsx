import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { UploadsProvider } from "../../features/documents/UploadsContext";
import { hasSession, onSessionChange } from "../../shared/api/session";
import { router } from "./router";

/** The owner's pages, between which one goes without loading anew. */
export default function WorkspaceApp() {
  useEffect(
    () =>
      onSessionChange(() => {
        if (!hasSession()) void router.invalidate();
      }),
    [],
  );
  return (
    <UploadsProvider>
      <RouterProvider router={router} />
    </UploadsProvider>
  );
}
