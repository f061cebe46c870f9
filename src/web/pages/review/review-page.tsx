import "../../records.css";
import "../../review-desk.css";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { useDocument, usePlan, usePlanId } from "../plans/use-plan.ts";
import { Desk } from "./desk.tsx";
import { useDesk } from "./use-desk.ts";

/** The review desk of a plan: what was read from its document becomes the register here, record by record. */
export function ReviewPage() {
  const planId = usePlanId();
  const plan = usePlan(planId);
  const desk = useDesk(planId);
  const document = useDocument(planId);
  const failed = [plan, desk, document].find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined) return <LoadFailed error={failed.error} retry={() => void failed.refetch()} />;
  if (plan.data === undefined || desk.data === undefined || document.data === undefined) return <Loading />;
  return <Desk key={planId} plan={plan.data.plan} desk={desk.data} lineCount={document.data.lineCount} />;
}
