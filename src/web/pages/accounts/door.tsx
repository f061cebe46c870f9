import type { ReactNode } from "react";
import { useLanguage } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { BrandMark } from "../frame/frame.tsx";

/** The sheet of paper before the house: log-in, first set-up, first password. */
export function Door({
  title,
  intro,
  children,
}: {
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}) {
  const { language, speak, words } = useLanguage();
  const { me } = useSession();
  // Who changes a password of free will does it inside the frame, which has its own main.
  const isInside = me?.mustChangePassword === false;
  const Sheet = isInside ? "div" : "main";
  return (
    <Sheet className="door" {...(isInside ? {} : { id: "main" })}>
      <div className="door-sheet card">
        <div className="row">
          <BrandMark />
          <span className="strong">{words.shell.product}</span>
          <span className="spring" />
          <button
            type="button"
            className="quiet-button t13"
            lang={language === "vi" ? "en" : "vi"}
            onClick={() => speak(language === "vi" ? "en" : "vi")}
          >
            {words.shell.account.language}
          </button>
        </div>
        <div>
          <h1>{title}</h1>
          <p className="page-note">{intro}</p>
        </div>
        {children}
        <p className="small muted">{words.shell.secretWarning}</p>
      </div>
    </Sheet>
  );
}
