import { ActionIcon, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Icon } from "../../components/icon.tsx";
import { useLanguage } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { useTheme } from "./use-theme.ts";

// Fetched after the page: nobody searches before there is something to see.
const SearchBox = lazy(async () => ({ default: (await import("./search-box.tsx")).SearchBox }));

/** Whose eyes the reader has, the search, and the person. */
export function TopBar() {
  const { language, speak, words } = useLanguage();
  const { me, logOut } = useSession();
  const navigate = useNavigate();
  const { isDark, toggle } = useTheme();
  const first = me?.grants[0];
  const initials = (me?.name ?? "")
    .split(/\s+/)
    .slice(-2)
    .map((part) => part.slice(0, 1))
    .join("")
    .toUpperCase();
  return (
    <header className="top-bar">
      <div className="acting-for">
        <Icon name="organisation" />
        <span className="strong t13">{first?.organisationName ?? ""}</span>
        <span className="muted t13 acting-role">{first ? words.people.roles[first.role] : ""}</span>
      </div>
      <div className="spring" />
      <Suspense fallback={<span className="search-box" />}>
        <SearchBox />
      </Suspense>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" radius="xl" size={32} aria-label={`${initials}: ${words.shell.account.menu}`}>
            <span className="small strong">{initials}</span>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me?.name}</Menu.Label>
          <Menu.Item onClick={() => void navigate({ to: "/doi-mat-khau" })}>{words.shell.account.changePassword}</Menu.Item>
          <Menu.Item lang={language === "vi" ? "en" : "vi"} onClick={() => speak(language === "vi" ? "en" : "vi")}>
            {words.shell.account.language}
          </Menu.Item>
          <Menu.Item onClick={toggle}>{words.shell.account.theme(isDark)}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void logOut()}>{words.shell.account.logOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
