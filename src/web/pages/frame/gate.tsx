import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { setupAnswer } from "#accounts/contract.ts";
import { get } from "../../api.ts";
import { GoTo } from "../../components/go-to.tsx";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { useSession } from "../../session.tsx";
import { Frame } from "./frame.tsx";

const open = new Set(["/dang-nhap", "/thiet-lap"]);

/** Who may see what before any page is drawn: first set-up, log-in, the forced change of the first password, then the frame. */
export function Gate() {
  const { me, error, refresh } = useSession();
  const { pathname } = useLocation();
  const isOut = me === null;
  const setup = useQuery({
    queryKey: ["setup"],
    queryFn: () => get("/api/setup", setupAnswer),
    enabled: isOut,
    staleTime: 60_000,
  });

  if (error !== null && error !== undefined) return <LoadFailed error={error} retry={() => void refresh()} />;
  if (me === undefined) return <Loading />;
  if (isOut) {
    if (setup.isPending) return <Loading />;
    const wanted = setup.data?.needed === true ? "/thiet-lap" : "/dang-nhap";
    if (pathname === wanted) return <Outlet />;
    const comesBack = wanted === "/dang-nhap" && pathname !== "/" && !open.has(pathname);
    return <GoTo address={comesBack ? `${wanted}?tiep=${encodeURIComponent(pathname)}` : wanted} />;
  }
  if (me.mustChangePassword) return pathname === "/doi-mat-khau" ? <Outlet /> : <GoTo address="/doi-mat-khau" />;
  if (open.has(pathname)) return <GoTo address="/" />;
  return <Frame />;
}
