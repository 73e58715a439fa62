import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

const petrol: MantineColorsTuple = [
  "#eaf4f5",
  "#d5e8ea",
  "#acd2d6",
  "#7dbac1",
  "#52a3ac",
  "#2f8691",
  "#186c77",
  "#0f5c66",
  "#0c4a52",
  "#08363c",
];

/** Mantine writes white on every filled button; by night ours are light and want ink. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  return input.variant === "filled" ? { ...colors, color: "var(--on-petrol)" } : colors;
};

/** Colours that follow the scheme live in tokens.css; Mantine is told only what its components ask it for. */
export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 4 },
  colors: { petrol },
  variantColorResolver,
  defaultRadius: 10,
  fontFamily: "var(--font-sans)",
  fontFamilyMonospace: "var(--font-mono)",
  headings: { fontFamily: "var(--font-serif)", fontWeight: "600" },
  respectReducedMotion: true,
  cursorType: "pointer",
  // The list itself scrolls, which assistive technology knows how to follow, and not a frame around it.
  components: { Select: { defaultProps: { withScrollArea: false } } },
});
