import { GoTo } from "../../components/go-to.tsx";
import { useSession } from "../../session.tsx";

/** The first screen by role: units and approvers see what they owe, everybody else the plans. */
export function HomePage() {
  const { me, has } = useSession();
  // While a move to the log-in or to the first password is under way the router still draws this page: it must not send
  // anybody back.
  if (!me || me.mustChangePassword) return null;
  return <GoTo address={has("reporter", "head", "officer") ? "/viec-cua-toi" : "/ke-hoach"} />;
}
