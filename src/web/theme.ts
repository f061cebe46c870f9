import { type CSSVariablesResolver, createTheme } from "@mantine/core";

/** Mantine speaks our tokens: one place for colour, type and size. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "600" },
  primaryColor: "cham",
  primaryShade: { light: 7, dark: 3 },
  defaultRadius: "sm",
  focusRing: "auto",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "0.75rem", lg: "1rem", xl: "1.5rem" },
  radius: { xs: "4px", sm: "6px", md: "8px" },
  colors: {
    cham: ["#eef3fa", "#dbe6f5", "#b7cdea", "#93b7ea", "#6f9bd6", "#4d7fc0", "#3666a6", "#26508c", "#1b3d6e", "#122b50"],
  },
  components: {
    Button: { defaultProps: { size: "xs", variant: "default" } },
    TextInput: { defaultProps: { size: "xs" } },
    PasswordInput: { defaultProps: { size: "xs" } },
    Textarea: { defaultProps: { size: "xs", autosize: true } },
    NumberInput: { defaultProps: { size: "xs" } },
    Select: { defaultProps: { size: "xs", comboboxProps: { shadow: "md" } } },
    MultiSelect: { defaultProps: { size: "xs" } },
    Checkbox: { defaultProps: { size: "xs" } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    // A header element inside a dialog would be a second banner of the page.
    ModalHeader: { defaultProps: { component: "div" } },
    DrawerHeader: { defaultProps: { component: "div" } },
    Modal: { defaultProps: { radius: "md", centered: true } },
    Drawer: { defaultProps: { position: "right", size: 420 } },
  },
});

/** Our tokens change with the scheme by themselves; they stand in both, since what Mantine sets for a scheme outweighs what holds for all. */
const tokens = {
  "--mantine-color-body": "var(--canvas)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-hover": "var(--surface-3)",
  "--mantine-color-default-border": "var(--line-control)",
  "--mantine-color-error": "var(--red)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-disabled": "var(--surface-3)",
  "--mantine-color-disabled-color": "var(--ink-3)",
  "--mantine-color-bright": "var(--ink)",
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
