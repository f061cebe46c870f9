import type { shell as vi } from "../vi/shell.ts";
import type { Words } from "../words.ts";

export const shell: Words<typeof vi> = {
  product: "Lộ Trình",
  skip: "Skip to the main content",
  nav: {
    label: "Main navigation",
    myWork: "My work",
    plans: "Plans",
    documents: "Documents",
    rounds: "Reporting rounds",
    definitions: "Catalogue",
    organisations: "Bodies",
    audit: "Audit trail",
    accounts: "Accounts",
    api: "Programming interface",
    follow: "Follow",
    govern: "Administration",
    more: "More",
  },
  account: {
    menu: "Your account",
    changePassword: "Change password",
    logOut: "Log out",
    language: "Tiếng Việt",
    languageLabel: "Switch to Vietnamese",
    theme: (dark: boolean) => (dark ? "Light theme" : "Dark theme"),
  },
  search: {
    label: "Find plans, indicators, tasks, bodies",
    placeholder: "Find, with or without diacritics",
    none: (q: string) => `Nothing found for “${q}”. Try fewer letters.`,
    hint: "Type a few letters of a name or number.",
    kinds: { plan: "Plan", indicator: "Indicator", task: "Task", organisation: "Body" },
  },
  trial: "Trial",
  todayBand: (day: string) => `Trial. The working day is set to ${day}; the figures are samples made by the program.`,
  secretWarning: "Do not enter state secrets into this system.",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  undo: "Undo",
  retry: "Try again",
  loading: "Loading",
  back: "Back",
  of: (shown: string, total: string) => `${shown} of ${total}`,
  clearFilter: "Clear filter",
  day: { placeholder: "day/month/year", open: "Open calendar", wrong: "Not a day. For example: 05/11/2026." },
  failed: {
    title: "This page could not be loaded",
    body: "Saved figures are safe. Try again; if it fails again, send the code below to the administrator.",
    code: (code: string) => `Request: ${code}`,
  },
  refusals: {
    SERVER_NOT_REACHED:
      "The server could not be reached. What you typed is still on this page. Check the network, then try again.",
  },
  notFound: {
    title: "There is no such page",
    body: "The address has changed, or you may not see it.",
    action: "Go to My work",
  },
};
