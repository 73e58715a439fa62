import { Menu } from "@mantine/core";
import { IconFileImport, IconLayoutSidebar, IconLogout, IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { IconAction } from "../../shared/ui/IconAction";
import { meQuery, signOut } from "./queries";

/** Who is signed in, and the way out. */
export default function AccountMenu() {
  const me = useQuery(meQuery());
  if (!me.data) return null;
  return (
    <Menu position="top-start" width={240} withInitialFocusPlaceholder={false} shadow="md">
      <Menu.Target>
        <IconAction label={`Account of ${me.data.name}`}>
          <IconUser size={20} stroke={1.5} />
        </IconAction>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.data.email ?? me.data.name}</Menu.Label>
        <Menu.Item component="a" href="/profile" leftSection={<IconLayoutSidebar size={18} stroke={1.5} />}>
          Your workspace
        </Menu.Item>
        <Menu.Item component="a" href="/import" leftSection={<IconFileImport size={18} stroke={1.5} />}>
          Import a résumé
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={18} stroke={1.5} />}
          onClick={() => void signOut().then(() => location.assign("/"))}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
