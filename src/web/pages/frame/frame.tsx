import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { Loading } from "../../components/states.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { BottomBar, Rail } from "./navigation.tsx";
import { TopBar } from "./top-bar.tsx";

/** Rail, top bar, page. After a move to another page the focus goes to its heading, so that a screen reader starts there. */
export function Frame() {
  const words = useWords();
  const format = useFormat();
  const { me } = useSession();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect belongs to the address, not to the values it reads.
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    main.current?.focus();
  }, [pathname]);
  return (
    <div className="app">
      <a className="skip-link" href="#main">
        {words.shell.skip}
      </a>
      <aside className="rail">
        <div className="rail-inner">
          <Link to="/" className="brand">
            <BrandMark />
            <span>{words.shell.product}</span>
          </Link>
          <Rail />
        </div>
      </aside>
      <div className="frame">
        <TopBar />
        {me?.demo === true ? (
          <section className="today-band" aria-label={words.shell.trial}>
            {words.shell.todayBand(format.day(me.today))}
          </section>
        ) : null}
        <main id="main" ref={main} tabIndex={-1} className="page">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar />
    </div>
  );
}

export function BrandMark() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--accent)" />
      <path
        d="M6 17h5V11h4V6h3"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
