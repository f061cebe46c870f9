import type { ReactNode } from "react";

/** The head of a page: where it stands, what it found, what can be done. One h1 a page. */
export function PageHead(props: {
  readonly crumbs?: ReactNode;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className={props.crumbs === undefined ? "page-head" : "page-head has-crumbs"}>
      <div>
        {props.crumbs === undefined ? null : <p className="crumbs">{props.crumbs}</p>}
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.note === undefined ? null : <div className="page-note">{props.note}</div>}
      </div>
      {props.actions === undefined ? null : <div className="page-actions">{props.actions}</div>}
    </header>
  );
}
