import { Outlet } from "@tanstack/react-router";
import AccountMenu from "../../features/account/AccountMenu";
import { Workspace } from "../../features/workspace/Workspace";

export function Frame() {
  return (
    <Workspace account={<AccountMenu />}>
      <Outlet />
    </Workspace>
  );
}
