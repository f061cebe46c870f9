import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Check, SetUp } from "#reporting/contract-set-up.ts";
import { acceptAll, recordsIn } from "#reporting/rules/set-up-accept.ts";
import { Icon } from "../../components/icon.tsx";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { partOf } from "./set-up-parts.ts";
import type { SetUpActs } from "./use-set-up.ts";

type Props = {
  readonly planId: string;
  readonly desk: SetUp;
  readonly acts: SetUpActs;
  readonly onGo: (part: string, missing: string | null) => void;
  readonly onOpenRound: () => void;
};

const openMark = { tone: "orange", shape: "triangle" } as const;
const doneMark = { tone: "green", shape: "check" } as const;
const adviceMark = { tone: "grey", shape: "dashed" } as const;

/** What is missing before the first round, each point leading to where it is set; and the acts that take many proposals at once. */
export function SetUpChecks({ planId, desk, acts, onGo, onOpenRound }: Props) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  const required = desk.checks.filter((check) => check.required);
  const advised = desk.checks.filter((check) => !check.required && check.open > 0);
  const open = required.filter((check) => check.open > 0).length;
  const title = desk.rounds > 0 ? words.running : open === 0 ? words.complete : words.missing(format.number(open));
  return (
    <section className="card set-up-checks" aria-label={words.checklist}>
      <header>
        <h2>{title}</h2>
        <span className="spring" />
        <Accept desk={desk} acts={acts} />
        {desk.rounds > 0 ? null : (
          <Button
            variant={desk.ready ? "filled" : "default"}
            disabled={!desk.ready}
            title={desk.ready ? undefined : words.openFirstNot}
            onClick={onOpenRound}
          >
            {words.openFirst}
          </Button>
        )}
      </header>
      <ul className="check-list">
        {[...required, ...advised].map((check) => (
          <CheckLine key={check.code} planId={planId} check={check} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}

function CheckLine({ planId, check, onGo }: Pick<Props, "planId" | "onGo"> & { readonly check: Check }) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  const { code, open, of, required } = check;
  const mark = open === 0 ? doneMark : required ? openMark : adviceMark;
  const left = open === 0 ? words.done : words.openOf(format.number(open), format.number(of));
  const said = required || open === 0 ? left : `${left}, ${words.advice}`;
  const text = (
    <>
      <StatusMark mark={mark} />
      <span>{words.checks[code]}</span>
      <span className="num muted">{said}</span>
    </>
  );
  const part = partOf(code);
  if (code === "records" && open > 0) {
    return (
      <li>
        <Link className="check-line" to="/ke-hoach/$planId/ra-soat" params={{ planId }}>
          {text}
        </Link>
      </li>
    );
  }
  if (part === null) {
    return (
      <li>
        <span className="check-line">{text}</span>
      </li>
    );
  }
  return (
    <li>
      <button type="button" className="check-line" onClick={() => onGo(part, open === 0 ? null : code)}>
        {text}
      </button>
    </li>
  );
}

/** All that is sure in one act; then what is to be looked at, when nothing sure is left. */
function Accept({ desk, acts }: Pick<Props, "desk" | "acts">) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  const sure = acceptAll(desk, "high");
  const rest = acceptAll(desk, "medium");
  const [sureCount, restCount] = [recordsIn(sure), recordsIn(rest)];
  return (
    <>
      {sureCount === 0 ? null : (
        <Button variant="filled" leftSection={<Icon name="check" />} loading={acts.isBusy} onClick={() => void acts.change(sure)}>
          {words.acceptSure(format.number(sureCount))}
        </Button>
      )}
      {sureCount > 0 || restCount === 0 ? null : (
        <Button leftSection={<Icon name="check" />} loading={acts.isBusy} onClick={() => void acts.change(rest)}>
          {words.acceptRest(format.number(restCount))}
        </Button>
      )}
    </>
  );
}
