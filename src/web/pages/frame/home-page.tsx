import { Navigate } from "@tanstack/react-router";
import { useSession } from "../../session.tsx";

/** The first screen by role: units and approvers see what they owe, everybody else the plans. */
export function HomePage() {
  const { has } = useSession();
  return <Navigate to={has("reporter", "head", "officer") ? "/viec-cua-toi" : "/ke-hoach"} replace />;
}
