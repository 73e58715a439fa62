import { Button } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import type { ReactNode } from "react";

/** To a page elsewhere, which learns nothing of this one. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button
      component="a"
      size="md"
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      rightSection={<IconExternalLink size={18} stroke={1.5} />}
    >
      {children}
    </Button>
  );
}
