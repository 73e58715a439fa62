import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { theme } from "../theme/theme";

/** Mantine as this product uses it. */
export function InTheme({ children }: { children: ReactNode }) {
  return (
    // Variables and global classes would be style tags, which a strict CSP refuses: tokens.css has them.
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
