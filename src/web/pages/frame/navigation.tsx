import { Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";

type Entry = { readonly to: string; readonly icon: IconName; readonly word: string };

/** Entries that a role cannot open are absent, not grey. */
function useEntries() {
  const { nav } = useWords().shell;
  const { has } = useSession();
  const work: Entry = { to: "/viec-cua-toi", icon: "work", word: nav.myWork };
  const follow: Entry[] = [
    { to: "/ke-hoach", icon: "plan", word: nav.plans },
    { to: "/van-ban", icon: "report", word: nav.documents },
    { to: "/ky-bao-cao", icon: "round", word: nav.rounds },
  ];
  const govern: Entry[] = [
    { to: "/don-vi", icon: "organisation", word: nav.organisations },
    { to: "/danh-muc", icon: "indicator", word: nav.definitions },
  ];
  if (has("officer", "inspector", "administrator")) govern.push({ to: "/nhat-ky", icon: "audit", word: nav.audit });
  if (has("administrator")) {
    govern.push({ to: "/tai-khoan", icon: "account", word: nav.accounts });
    govern.push({ to: "/giao-dien-lap-trinh", icon: "code", word: nav.api });
  }
  return { work, follow, govern };
}

function RailLink({ entry }: { readonly entry: Entry }) {
  return (
    <Link to={entry.to} className="rail-link" title={entry.word}>
      <Icon name={entry.icon} />
      <span>{entry.word}</span>
    </Link>
  );
}

export function Rail() {
  const words = useWords();
  const { work, follow, govern } = useEntries();
  return (
    <nav aria-label={words.shell.nav.label}>
      <RailLink entry={work} />
      <p className="rail-heading">{words.shell.nav.follow}</p>
      {follow.map((entry) => (
        <RailLink key={entry.to} entry={entry} />
      ))}
      <p className="rail-heading">{words.shell.nav.govern}</p>
      {govern.map((entry) => (
        <RailLink key={entry.to} entry={entry} />
      ))}
    </nav>
  );
}

const mostInBar = 5;

/** The same doors on a phone: five within reach of a thumb, the fifth opens the rest where a role has more. */
export function BottomBar() {
  const words = useWords();
  const { work, follow, govern } = useEntries();
  const all = [work, ...follow, ...govern];
  const [shown, rest] = all.length > mostInBar ? [all.slice(0, mostInBar - 1), all.slice(mostInBar - 1)] : [all, []];
  return (
    <nav className="bottom-bar" aria-label={words.shell.nav.label}>
      {shown.map((entry) => (
        <Link key={entry.to} to={entry.to}>
          <Icon name={entry.icon} />
          <span>{entry.word}</span>
        </Link>
      ))}
      {rest.length === 0 ? null : <More entries={rest} />}
    </nav>
  );
}

function More({ entries }: { readonly entries: readonly Entry[] }) {
  const { nav } = useWords().shell;
  return (
    <Menu position="top-end">
      <Menu.Target>
        <button type="button" className="bottom-more">
          <Icon name="more" />
          <span>{nav.more}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ to, icon, word }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Icon name={icon} />}>
            {word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
