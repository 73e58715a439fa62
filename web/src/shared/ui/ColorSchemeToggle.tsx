import { type MantineColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { IconAction } from "./IconAction";

const NEXT: Record<MantineColorScheme, MantineColorScheme> = { auto: "light", light: "dark", dark: "auto" };
const ICON = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };
const NAME = { auto: "as the system", light: "light", dark: "dark" };

export function ColorSchemeToggle() {
  // To suspend transitions it would put a style tag into the page, which a strict CSP refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const Icon = ICON[colorScheme];
  return (
    <IconAction label={`Colours: ${NAME[colorScheme]}`} onClick={() => setColorScheme(NEXT[colorScheme])}>
      <Icon size={20} stroke={1.5} />
    </IconAction>
  );
}
